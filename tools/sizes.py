"""Shows how long files and functions are, and how much test stands beside the code.

A mirror, not a gate: it always succeeds.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 15


class Size(NamedTuple):
    lines: int
    what: str


def main() -> None:
    for part in ("src", "tests"):
        paths = sorted((ROOT / part).rglob("*.py"))
        print(report(f"{part}: files", file_sizes(paths)))
        print(report(f"{part}: functions", function_sizes(paths)))
    print(ratio(total("src"), total("tests")))


def file_sizes(paths: Iterable[Path]) -> list[Size]:
    return [Size(len(read(path).splitlines()), shown(path)) for path in paths]


def function_sizes(paths: Iterable[Path]) -> list[Size]:
    return [
        Size(lines, f"{shown(path)}:{first} {name}")
        for path in paths
        for name, first, lines in functions(read(path))
    ]


def functions(code: str) -> Iterator[tuple[str, int, int]]:
    """Name, first line and length of every function, decorators not counted."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            last = node.end_lineno or node.lineno
            yield node.name, node.lineno, last - node.lineno + 1


def report(title: str, sizes: Sequence[Size]) -> str:
    if not sizes:
        return f"{title}: none\n"
    lines = [size.lines for size in sizes]
    longest = sorted(sizes, key=lambda size: (-size.lines, size.what))[:LONGEST]
    head = f"{title}: {len(sizes)}, {sum(lines)} lines; half up to {percentile(lines, 50)}, "
    head += f"90 % up to {percentile(lines, 90)}, longest {max(lines)}"
    return "\n".join([head, *(f"{size.lines:6}  {size.what}" for size in longest), ""])


def percentile(values: Sequence[int], percent: int) -> int:
    """The smallest value that is at least as great as `percent` % of all."""
    return sorted(values)[max(0, -(-len(values) * percent // 100) - 1)]


def total(part: str) -> int:
    return sum(size.lines for size in file_sizes((ROOT / part).rglob("*.py")))


def ratio(code: int, tests: int) -> str:
    return f"{tests / code:.2f} lines of test to a line of code" if code else "no code yet"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


if __name__ == "__main__":
    main()

"""The project's own files, for the tests that look at them."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "keikaku"


def tracked(pattern: str = "*") -> list[Path]:
    """The files that git keeps, as paths; `pattern` as for `git ls-files`."""
    command = ["git", "ls-files", "-z", "--", pattern]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    paths = (ROOT / name for name in names.split("\0") if name)
    return [path for path in paths if path.is_file()]


def text(path: Path) -> str | None:
    """What the file says; None when it is not UTF-8 text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def modules(folder: Path) -> dict[str, str]:
    """The code of every module below a folder, by its path from the project folder."""
    found = {shown(path): path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    assert found, f"no modules in {folder}"
    return found


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(code: str) -> Iterator[str]:
    """The full names of the modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)

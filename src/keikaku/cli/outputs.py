"""Where a reading goes: the terminal, a file, or a folder."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from keikaku.cli.failures import WrongUsage
from keikaku.core.errors import Unwritable
from keikaku.core.plan import PlanDraft
from keikaku.exchange.files import write_tables, write_text_atomically

Render = Callable[[PlanDraft], str]


@dataclass(frozen=True, slots=True)
class Output:
    """`out` is None for the terminal. `several` readings go into a folder, one result each."""

    format: str
    out: Path | None
    several: bool

    @property
    def is_folder(self) -> bool:
        """Whether `out` holds results rather than being one."""
        return self.out is not None and (self.several or self.out.is_dir())

    def deliver(self, draft: PlanDraft, name: str, render: Render) -> Path | None:
        """Writes one reading and says where. Raises KeikakuError when it cannot be written."""
        if self.out is None:
            sys.stdout.write(render(draft))
            return None
        if self.format == "csv":
            return self._tables(draft, self.out / name if self.several else self.out)
        target = self.out / f"{name}{_SUFFIXES[self.format]}" if self.is_folder else self.out
        write_text_atomically(target, render(draft))
        return target

    def _tables(self, draft: PlanDraft, folder: Path) -> Path:
        _make_folder(folder)
        write_tables(folder, draft)
        return folder


_SUFFIXES: Mapping[str, str] = {"json": ".json", "summary": ".summary.txt"}


def check_output(output: Output, inputs: Iterable[Path]) -> None:
    """Raises WrongUsage when the results have no place, or one that would destroy an input."""
    if output.out is None:
        if output.format == "csv":
            raise WrongUsage("--format csv には、書き出すフォルダー --out が要ります。")
        if output.format == "json" and output.several:
            raise WrongUsage("複数の文書を json にするには、書き出すフォルダー --out が要ります。")
        return
    if output.out.resolve() in {path.resolve() for path in inputs}:
        raise WrongUsage(f"--out {output.out} は読み取る文書です。別の名前にしてください。")
    if output.out.is_file() and (output.several or output.format == "csv"):
        raise WrongUsage(f"--out {output.out} はファイルです。フォルダーを指定してください。")
    if output.several:
        _make_folder(output.out)


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(exist_ok=True)
    except OSError:
        advice = "書き込めるフォルダーの中を指定してください。"
        raise Unwritable(str(path), "フォルダーを作れません。", advice) from None


def result_names(inputs: Sequence[Path]) -> list[str]:
    """A name for each result: that of its document, numbered where two have the same."""
    names: list[str] = []
    for path in inputs:
        numbered = (f"{path.name}-{number}" for number in count(2))
        names.append(next(name for name in chain([path.name], numbered) if name not in names))
    return names

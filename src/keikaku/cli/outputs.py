"""Where a reading goes: the terminal, a file, or a folder."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from keikaku.cli.failures import WrongUsage
from keikaku.core.errors import Unwritable
from keikaku.exchange.files import TableTexts, write_tables, write_text_atomically

Rendered = str | TableTexts
"""A reading as it is written: one text, or tables."""


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

    def write(self, rendered: Rendered, name: str) -> Path | None:
        """Writes one reading and says where. Raises KeikakuError when it cannot be written."""
        if self.out is None:
            assert isinstance(rendered, str)  # check_output asks for a folder for tables
            sys.stdout.write(rendered)
            return None
        if isinstance(rendered, TableTexts):
            _make_folder(self.target(self.out, name))
            write_tables(self.target(self.out, name), rendered)
        else:
            write_text_atomically(self.target(self.out, name), rendered)
        return self.target(self.out, name)

    def target(self, out: Path, name: str) -> Path:
        """The file or folder that a reading of this name is written to."""
        if self.format == "csv":
            return out / name if self.several else out
        return out / f"{name}{_SUFFIXES[self.format]}" if self.is_folder else out


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

"""Texts of cells: runs of letters, without the readings set over them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.documents.office.markup import local
from keikaku.documents.package import Package
from keikaku.documents.raised import lowered, raised

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST = 2_000_000
_OFF = ("0", "false")


class CellText(NamedTuple):
    """A text; `original` is how it ran before what is struck out, where something is."""

    text: str
    original: str | None = None


NO_TEXT = CellText("")


class _Runs:
    """A text in the making, of runs that are set differently."""

    def __init__(self) -> None:
        self._shown: list[str] = []
        self._struck: list[tuple[int, str]] = []

    def add(self, text: str, settings: dict[str, str | None]) -> None:
        """Adds a run; `settings` are those of its font."""
        shift = settings.get("vertAlign")
        if shift == "superscript":
            text = raised(text)
        elif shift == "subscript":
            text = lowered(text, self._shown[-1] if self._shown else "")
        if settings.get("strike", "0") not in _OFF:
            self._struck.append((len(self._shown), text))
        else:
            self._shown.append(text)

    def text(self) -> CellText:
        """The whole text."""
        shown = "".join(self._shown)
        if not self._struck:
            return CellText(shown) if shown else NO_TEXT
        whole = list(self._shown)
        for index, text in reversed(self._struck):
            whole.insert(index, text)
        return CellText(shown, "".join(whole))


def text_in(element: etree._Element) -> CellText:
    """The text of a string in a tree. Its phonetic guides are no part of it."""
    if len(element) == 1 and local(element[0]) == "t":
        return CellText(unescaped(element[0].text or ""))
    runs = _Runs()
    for child in element:
        name = local(child)
        if name == "t":
            runs.add(unescaped(child.text or ""), {})
        elif name == "r":
            parts = {local(part): part for part in child}
            settings = {local(each): each.get("val") for each in parts.get("rPr", ())}
            text = parts["t"].text if "t" in parts else None
            runs.add(unescaped(text or ""), settings)
    return runs.text()


def shared_strings(package: Package, part: str, name: str) -> Sequence[CellText]:
    """The strings of a workbook by number. Raises Unreadable when there are too many."""
    strings: list[CellText] = []
    for element in package.elements(part, "si"):
        strings.append(text_in(element))
        if len(strings) > _MOST:
            reason = f"文字列が多すぎます（上限{_MOST:,}）。"
            advice = "計画の表だけのブックにしてから読み込んでください。"
            raise Unreadable(name, "", reason, advice)
    return strings


def unescaped(text: str) -> str:
    """A text with the signs that the file may only write as _x000D_, and plain line ends."""
    if "_x" in text:
        text = _characters(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _characters(text: str) -> str:
    """With halves of pairs joined; what is no character (a single half, NUL) is a lost one."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.replace("\0", "\ufffd")

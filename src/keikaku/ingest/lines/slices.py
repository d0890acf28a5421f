"""Stretches of a printed line, on their way to become cells of a table."""

import re
from dataclasses import dataclass, replace

from keikaku.core.sources import Location
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import (
    Amount,
    CellValue,
    Event,
    Missing,
    Range,
    Reason,
    Relative,
    Words,
)
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.list_words import list_words

_YEAR_NOTE = re.compile(
    r"\s*[(（\[［](?:[^()（）\[\]［］]|[(（][^()（）]*[)）]){1,24}[)）\]］]\s*$"
)
_FIGURE = re.compile(
    r"[約▲△±＋+\-－−]?\d[\d,.，．]*[^\d\s。、]{0,6}(?:[（(][^()（）]{1,16}[)）])?\Z"
)
# Signs alone on a line that lead from one value to the next: ▼, ↓, ⇩⇩.
_LEADS_ON = re.compile(r"[^\w\s。、()（）*＊…\-—―－]{1,3}\Z")
_LONGEST_WORDS = 16
_PEOPLE = re.compile(r"[\d０-９]\s?歳(?:代|以上|未満|以下|児|[男女])|[\d０-９]\s?年生")
# Words end like nouns; a particle at the end tells that a sentence was cut.
_NO_WORDS = re.compile(r"[。、：:]|[をはがにでとも]$|\d|\s|^[^\w「『]|^[①-⑳をはがにでのと]")


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of the text of a block; `block` None where nothing is printed for it.

    `flags` are doubts of whatever is read from here. `joined` tells that the text is put together
    from several places, so that nothing prints it as it is. `in_cell` tells that the block is the
    cell of a table, whose place is a place already.
    """

    text: str
    block: Block | None = None
    at: int = 0
    flags: tuple[str, ...] = ()
    joined: bool = False
    in_cell: bool = False

    def dated(self, year: str) -> "Slice":
        """A head with a year that stands elsewhere."""
        return replace(self, text=f"{self.text}（{year}）", joined=self.block is not None)

    @property
    def source(self) -> Location | None:
        """The place: that of the block, told apart from its other stretches by the character."""
        if self.block is None:
            return None
        if self.in_cell:
            return self.block.source
        return replace(self.block.source, column=self.at + 1)


def whole(block: Block) -> Slice:
    """The whole text of a block."""
    return Slice(block.text, block)


def part(block: Block, start: int, end: int) -> Slice:
    """`text[start:end]` without the space around it."""
    text = block.text[start:end]
    return Slice(text.strip(), block, start + len(text) - len(text.lstrip()))


def leads_on(block: Block) -> bool:
    """Whether a line is nothing but a sign that leads to the next one."""
    sign = block.grid is None and _LEADS_ON.match(block.text.strip()) is not None
    return sign and not is_unit(block.text)


def is_value(text: str) -> bool:
    """Whether a text can be nothing but the value of one cell; blank is none."""
    return bool(text.strip()) and all(_is_bare(value) for value in parse_cell(text))


def _is_bare(value: CellValue) -> bool:
    if value.label is not None and value.label not in list_words("total_word"):
        return False
    if isinstance(value.reading, Missing):
        return value.reading.reason is not Reason.BLANK
    return isinstance(value.reading, Amount | Range | Event | Relative)


def is_number(text: str) -> bool:
    """Whether a text is a number with or without a unit, or several."""
    readings = [value.reading for value in parse_cell(text)]
    return is_value(text) and all(isinstance(r, Amount | Range) for r in readings)


def is_numeric(text: str) -> bool:
    """A number, though its unit be unknown, or a sign that there is none; no word of a deed."""
    return is_figure(text) and not isinstance(parse_cell(text)[0].reading, Event)


def is_figure(text: str) -> bool:
    """A value, or a number with a unit that is not known: the table will say what it doubts.

    What says whom a row counts is none: 20歳代男性, 65歳以上, 小学6年生.
    """
    if _PEOPLE.search(text):
        return False
    return is_value(text) or _FIGURE.match(text.strip()) is not None


def is_words(text: str) -> bool:
    """Whether a text can be a value in words beside another value: 中止（2021年度）, 向上."""
    bare = _YEAR_NOTE.sub("", text).strip()
    plain = 0 < len(bare) <= _LONGEST_WORDS and not _NO_WORDS.search(bare)
    return plain and all(isinstance(value.reading, Words) for value in parse_cell(bare))

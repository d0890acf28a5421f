"""The figures of running text: numbers with their units, apart from years, codes and names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import Folded
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Bound, CellValue
from keikaku.core.values.numerals import NUMBER_START, numeral_at, sign_at
from keikaku.core.values.problems import PLUS_SIGN
from keikaku.core.values.suffixes import Suffix, read_suffix
from keikaku.core.values.units import kanji_counts, unit_at

Stretch = tuple[int, int]

_ABOUT = re.compile(r"(?:約|およそ|おおよそ|おおむね|概ね|ほぼ)\s*\Z")
_LONGEST_SUFFIX = 8
_NEAR = 12
# 12人増, 3ポイント上昇, 5人の減少: by how much it changed, not how much it is.
_CHANGE = re.compile(
    r"(?:分|程度|ほど)?(?:の|も|ほど)?\s?(?:増|減|アップ|ダウン|上昇|低下|上回|下回|縮小|拡大|向上|改善|伸び"
    r"|多[いくか]|少な|及ばな|の差|の開き|プラス|マイナス|不足)|を残[すしり]|を余[すし]"
)
# を超えました, を下回っており: bounds in whatever form the sentence needs.
_PASSED = re.compile("(?P<over>を(?:超え|上回[りっ]))|を(?:下回[りっ]|割り込)")
_SIGNED = re.compile(r"(?:プラス|\+|±)\s?\Z")
_RANGE_BEFORE, _RANGE_BEHIND = re.compile(r"~\s?\Z"), re.compile(r"\s?~")
_RANGE = re.compile(r"[0-9][0-9,.]*[^0-9~、。 ]{0,8} ?~ ?[0-9][0-9,.]*")
# 3月, 2丁目, 第4回, 1-2, No.5, A4: numbers that count nothing.
_CODE_BEHIND = re.compile(
    r"\s?(?:月(?![間平])|丁目|番|号|条|項|章|節|期|級|学年|年生|分の|[-/.][0-9]|[A-Za-z]{3})"
)
_CODE_BEFORE = re.compile(r"(?:(?:分の|第|月|図表?|No\.?|№|注|※)\s?|[A-Za-z0-9][-/._#]?)\Z")
_WORD = re.compile("[一-龯々ァ-ヺーA-Za-z]")
_PARTICLE_LIKE = re.compile("以|未満|超|程度|前後")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at a place of a text; `change` says that it tells a difference."""

    start: int
    end: int
    value: CellValue
    amount: Amount
    change: bool = False


def figures(text: Folded, taken: Sequence[Stretch]) -> tuple[Figure, ...]:
    """The figures of a text from left to right; `taken` are the stretches of names and years."""
    return tuple(_found(text, taken))


def unread_figures(text: str, taken: Sequence[Stretch]) -> Iterator[Stretch]:
    """Where ranges (10～20人) and numbers in kanji (六人) stand, which are not compared.

    A scale word behind digits (12万人) is a part of another number.
    """
    ranges = ((found.start(), found.end()) for found in _RANGE.finditer(text))
    counts = (
        each for each in kanji_counts(text) if not text[max(0, each[0] - 1) : each[0]].isdecimal()
    )
    for start, end in (*ranges, *counts):
        if not any(start < over and begin < end for begin, over in taken):
            yield start, end


def _found(text: Folded, taken: Sequence[Stretch]) -> Iterator[Figure]:
    at = 0
    while start := NUMBER_START.search(text.text, at):
        over = next((end for begin, end in taken if begin <= start.start() < end), None)
        if over is not None:
            at = over
            continue
        figure = _figure_at(text, start.start())
        at = _digits_end(text.text, start.end()) if figure is None else figure.end
        if figure is not None:
            yield figure


def _digits_end(text: str, at: int) -> int:
    rest = re.compile(r"[0-9,.]*").match(text, at)
    return rest.end() if rest else at


def _figure_at(text: Folded, at: int) -> Figure | None:
    """The number, its unit and the words that belong to it (約, 以上, 程度)."""
    whole = text.text
    _, digits = sign_at(whole, at)
    numeral = numeral_at(whole, digits + len(whole[digits:]) - len(whole[digits:].lstrip()))
    before = whole[max(0, at - _NEAR) : at]
    if numeral is None or _CODE_BEHIND.match(whole, numeral.end):
        return None
    if _RANGE_BEFORE.search(before) or _CODE_BEFORE.search(before):
        return None
    unit_end = _unit_end(whole, numeral.end, scaled=bool(numeral.scale))
    if unit_end is None or _RANGE_BEHIND.match(whole, unit_end):
        return None
    about = _ABOUT.search(before)
    begin, end = at - (len(before) - about.start() if about else 0), _suffix_end(whole, unit_end)
    return _read(text, begin, end, bool(_SIGNED.search(before)))


def _unit_end(text: str, at: int, *, scaled: bool) -> int | None:
    """Where the unit ends; None where the number is a part of some other word."""
    gap = at + 1 if text[at : at + 1] == " " else at
    for begin in (at, gap):
        end = unit_at(text, begin)
        if end > begin:
            return end
    bare = _WORD.match(text, at) is None or _PARTICLE_LIKE.match(text, at) is not None
    return at if bare or scaled else None


def _suffix_end(text: str, at: int) -> int:
    """Behind the words that change the number (以上, 程度); 上回る without を is a difference."""
    if _CHANGE.match(text, at) or text.startswith("まで", at):
        return at  # 75千人まで増やす names what is reached, no limit
    for end in range(min(len(text), at + _LONGEST_SUFFIX), at, -1):
        suffix = read_suffix(text[at:end])
        if suffix is not None and not suffix.before and _changes_reading(suffix):
            return end
    passed = _PASSED.match(text, at)
    return passed.end() if passed else at


def _changes_reading(suffix: Suffix) -> bool:
    """以上 and 強 do; とする and を目指す say what is done with the number."""
    says = suffix.bound or suffix.approximate or suffix.status
    return bool(says) and set(suffix.notes) <= {"弱", "強"}


def _read(text: Folded, begin: int, end: int, signed: bool) -> Figure | None:
    passed = _PASSED.search(text.text, begin, end)
    values = parse_cell(text.raw_slice(begin, passed.start() if passed else end))
    if len(values) != 1 or not isinstance(values[0].reading, Amount):
        return None
    change = signed or PLUS_SIGN in values[0].problems or bool(_CHANGE.match(text.text, end))
    amount = values[0].reading
    if passed:
        amount = replace(amount, bound=Bound.MORE_THAN if passed["over"] else Bound.LESS_THAN)
    return Figure(begin, end, values[0], amount, change)

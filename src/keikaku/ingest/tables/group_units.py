"""The unit that a line over rows states for them: 基本方針１ 森を育てる（単位：ha）."""

import re
from collections.abc import Iterable

from keikaku.ingest.tables.columns import unit_in

_OPENING, _CLOSING = r"[(（\[［【〔〈《＜<]", r"[)）\]］】〕〉》＞>]"
_INSIDE = r"[^()（）\[\]［］【】〔〕〈〉《》＜＞<>]{1,12}"
_STATED = re.compile(
    rf"[\s　]*{_OPENING}\s*(?:単位\s*[:：]?{_INSIDE}|[%％]){_CLOSING}"
    r"|[\s　、]+単位\s*[:：]\s*\S{1,12}\s*$"
)
# A remark on the rows, which begins no group of them.
_REMARK = re.compile(r"\s*[(（]?(?:※|＊|\*|注|出典|資料|備考)")


def title_and_unit(text: str) -> tuple[str, str | None]:
    """The title of a line over rows and the unit that it states.

    A bracket without the word 単位 may say whom the rows are about (世帯), save one of ％.
    """
    stated = _STATED.search(text)
    unit = unit_in(stated.group()) if stated is not None else None
    if stated is None or unit is None:
        return text, None
    return f"{text[: stated.start()]}{text[stated.end() :]}".strip(), unit


def says_only_unit(text: str) -> bool:
    """Whether a line says nothing but a unit: （単位：人）, 単位：回."""
    title, unit = title_and_unit(f" {text.strip()}")
    return unit is not None and not title


def unit_for_rows_below(texts: Iterable[str], last: str | None) -> str | None:
    """The unit below a row that is no indicator: its own where it is a line, else the `last`.

    A line that states none ends what the one above it stated.
    """
    said = tuple(texts)
    if len(said) != 1 or _REMARK.match(said[0]):
        return last
    return title_and_unit(said[0])[1]

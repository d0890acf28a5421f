"""Names over whose label their cell prints a heading: 基本方針１ 港の再生 / 目標指標：来客数."""

import re

from keikaku.core.text import fold, fold_with_offsets
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.measured_names import measures

_WORD = (
    r"(?:(?:成果|活動|評価|数値|目標|達成|重要業績評価)?指標名?|(?:数値|成果)目標|KPI|KGI)"
    r"(?:\((?:KPI|KGI)\))?"
)
_NUMBER = r"\s?(?:[0-9]{1,2}|[①-⑳])"
# Before a colon or in a bracket anywhere, as lines that were joined leave no space; else apart.
_LABEL = re.compile(
    rf"{_WORD}(?:{_NUMBER})?\s*:\s*|[【〈《<\[]{_WORD}(?:{_NUMBER})?[】〉》>\]]\s*:?\s*"
    rf"|(?<=\n){_WORD}[ \u3000]*\n|(?<=\s){_WORD}{_NUMBER}\s+"
)
_NOTED = re.compile(r"(?:[(\[「※*]|注[0-9)]*)[^)\]」]*\Z")
_VALUE = re.compile(r"[▲△約]?[0-9][0-9.,]*\s*[^\W\d]{0,3}\Z")
_LONGEST = 60


def heading_apart(text: str) -> tuple[str | None, str]:
    """The heading over a labelled name, and the name with its label; None where there is none.

    What measures something itself may be the name, and what its label calls an explanation.
    """
    folded = fold_with_offsets(text)
    label = _LABEL.search(folded.text)
    if label is None or not _can_name(folded.text[label.end() :]):
        return None, text
    heading = text[: folded.offsets[label.start()]].strip(" \u3000\n:：・/／")
    if not heading or not _can_head(heading):
        return None, text
    word = label.group().strip(" \n:【】〈〉《》<>[]")
    return heading, f"{word}：{text[folded.offsets[label.end()] :]}"


def _can_name(rest: str) -> bool:
    """Whether words follow, no sentence and no value."""
    return bool(rest.strip()) and "。" not in rest and _VALUE.match(rest.strip()) is None


def _can_head(heading: str) -> bool:
    if "。" in heading or len(heading) > _LONGEST or _NOTED.search(fold(heading)):
        return False
    mark = parse_mark(heading)
    return not measures(heading) or (mark is not None and mark.word is not None)

"""What single cells of a row say: year, status, accumulation, time of measuring, stages."""

import re
from collections.abc import Iterator

from keikaku.core.labels import LABELS
from keikaku.core.progress import Stage
from keikaku.core.text import fold, squeeze
from keikaku.core.values.model import Accumulation, Status
from keikaku.core.values.notes import read_accumulation
from keikaku.core.years.model import Period, StatedIn, fiscal_years, has_both_ends
from keikaku.core.years.parse import parse_span

_STATUS = {
    **{word: Status(value) for value, word in LABELS[Status].items()},
    **{status.value: status for status in Status},
    **{f"{word}値": Status(value) for value, word in LABELS[Status].items()},
    "見込み": Status.ESTIMATE,
}
_DONE = frozenset(("済", "済み", "完了", "達成", "○", "〇", "1", "done"))
_OPEN = frozenset(("", "未", "未了", "未着手", "未実施", "×", "-", "0", "open"))
_ONE_STAGE = re.compile(r"(?P<title>[^@=]+)@(?P<year>[^@=]+)=(?P<state>[^@=]*)")


def year_of(text: str) -> int | None:
    """One fiscal year: 令和5年度, R5, 2023. A calendar year is none."""
    years = fiscal_years(parse_span(text))
    return years[0] if years is not None and years[0] == years[1] else None


def status_of(text: str) -> Status | None:
    """確報, 速報, 見込, 参考."""
    return _STATUS.get(squeeze(text))


def accumulation_of(text: str) -> Accumulation | None:
    """年間, 累計, 5年累計, 3年平均, 時点."""
    told = read_accumulation(re.sub(r"\s+", "", fold(text)))
    return None if told is None or told[2] else told[0]


def measured_in(text: str) -> Period | None:
    """A year, a range of years or a day."""
    span = parse_span(text)
    if span is None or not has_both_ends(span):
        return None
    return Period(span, text.strip(), StatedIn.CELL)


def stages_of(text: str) -> tuple[Stage, ...] | None:
    """The dated stages: 基本設計@R4=済; 開館@R6=. None where one of them is not readable."""
    stages = tuple(_stages(text))
    return None if None in stages else tuple(one for one in stages if one is not None)


def _stages(text: str) -> Iterator[Stage | None]:
    for part in re.split(r"[;\n]", fold(text)):
        if part.strip():
            yield _stage(part.strip())


def _stage(part: str) -> Stage | None:
    match = _ONE_STAGE.fullmatch(part)
    due = year_of(match["year"]) if match else None
    if match is None or due is None:
        return None
    state = squeeze(match["state"])
    if state not in _DONE | _OPEN:
        return None
    return Stage(match["title"].strip(), due, state in _DONE)

"""Values of a year that a sentence gives to all but those of a survey, which it does not name."""

from collections.abc import Iterator, Sequence

from keikaku.core.indicators import Role
from keikaku.core.years.model import StatedIn
from keikaku.ingest.finds import Doubt
from keikaku.ingest.legend import Legend
from keikaku.ingest.legend_pairs import Pair, ends
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

# What surveys give: shares of those who were asked, and their marks.
_SURVEYED = frozenset({"%", "％", "‰", "割", "点", "ポイント"})
_TARGETS = (Role.TARGET, Role.INTERIM_TARGET)


def doubt_excepted(indicators: Sequence[DraftIndicator], legend: Legend) -> None:
    """Doubt the year of values that may be among those; a note of the row itself has dated others.

    現状は令和6年度（アンケート項目は令和5年度）: which of the rates come from it is not printed.
    """
    for pair in legend.pairs:
        if not pair.excepted:
            continue
        for value in _dated_by(pair, indicators):
            details = {"note": pair.excepted}
            value.doubts.append(Doubt("year.note_unread", "period", details, value.source))


def _dated_by(pair: Pair, indicators: Sequence[DraftIndicator]) -> Iterator[DraftValue]:
    for value in (value for one in indicators for value in one.numbers()):
        period = value.period
        if period is None or period.stated_in is StatedIn.CELL or value.role in _TARGETS:
            continue
        if ends(period) == ends(pair.period) and value.unit in _SURVEYED:
            yield value

"""An outlook in sentences, in the language of the reader."""

from collections.abc import Iterator
from fractions import Fraction

from keikaku.core.evaluation.amounts import Measured
from keikaku.core.evaluation.figures import shown, with_unit
from keikaku.core.evaluation.wording import reason_sentence
from keikaku.core.problems.model import Language
from keikaku.core.text import fold
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_era
from keikaku.outlook.model import CannotPace, Caution, Pace, TooFew
from keikaku.outlook.outlook import Estimate, Outlook
from keikaku.outlook.sentences import NO_PACES, PACES, TRENDS, WEAKNESSES, Pair

_UP, _DOWN = ("増加", "up"), ("減少", "down")


def sentences(found: Outlook, language: Language = Language.JA) -> tuple[str, ...]:
    """All that an outlook says: the pace, what was reported, the trend with its weakness."""
    return (
        *pace_sentences(found.pace, language),
        *_reported(found, language),
        *trend_sentences(found.estimate, language),
    )


def pace_sentences(pace: Pace | CannotPace, language: Language = Language.JA) -> Iterator[str]:
    """The pace, exact: a pocket calculator gives the same."""
    if isinstance(pace, CannotPace):
        yield _in(NO_PACES[pace.why], language)
        if pace.because is not None:
            yield reason_sentence(pace.because, language)
        return
    yield _in(PACES["total" if pace.total else "level"], language).format(
        year=_year(pace.year),
        last=with_unit(pace.last),
        target_year=_year(pace.target_year),
        target=with_unit(pace.target),
        left=_size(pace.left, difference_unit(pace.last.unit, language)),
        years=pace.years,
        per_year=_size(pace.per_year, difference_unit(pace.last.unit, language)),
        way=_in(_UP if pace.left > 0 else _DOWN, language),
    )
    if pace.baseline:
        yield _in(PACES["from_baseline"], language)


def trend_sentences(
    estimate: Estimate | TooFew | None, language: Language = Language.JA
) -> Iterator[str]:
    """The trend and everything that is weak about it, or why there is none."""
    if estimate is None:
        yield _in(TRENDS["no_trend"], language)
        return
    if isinstance(estimate, TooFew):
        yield _in(TRENDS["too_few"], language).format(count=len(estimate.points))
        return
    line, unit = estimate.trend, difference_unit(estimate.value.unit, language)
    yield _in(TRENDS["trend"], language).format(
        count=len(line.points),
        slope=with_unit(Measured(line.slope, unit)),
        low=with_unit(Measured(line.low, unit)),
        high=with_unit(Measured(line.high, unit)),
        year=_year(estimate.year),
        value=with_unit(estimate.value),
    )
    for caution in estimate.cautions:
        yield _caution(caution, estimate, language)


def difference_unit(unit: str | None, language: Language) -> str | None:
    """The unit of a difference: of percentages it is points."""
    if unit is None or fold(unit) != "%":
        return unit
    return "ポイント" if language is Language.JA else " points"


def _caution(caution: Caution, estimate: Estimate, language: Language) -> str:
    between = "、" if language is Language.JA else ", "
    years = [_year(year) for year in caution.years]
    return _in(WEAKNESSES[caution.weakness], language).format(
        first=years[0] if years else "",
        last=years[-1] if years else "",
        years=between.join(years),
        count=caution.count,
        miss=_size(estimate.trend.largest_miss, difference_unit(estimate.value.unit, language)),
    )


def _reported(found: Outlook, language: Language) -> Iterator[str]:
    for actual in found.reported:
        text = _in(TRENDS["reported"], language)
        yield text.format(year=_year(actual.year), raw=actual.raw)


def _size(number: Fraction, unit: str | None) -> str:
    return f"{shown(abs(number))}{unit or ''}"


def _year(year: int) -> str:
    return print_era(FiscalYear(year))


def _in(pair: Pair, language: Language) -> str:
    return pair[0] if language is Language.JA else pair[1]

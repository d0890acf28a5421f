"""An outlook as data; exact numbers as fractions in text. Fields are added, never renamed."""

from fractions import Fraction

from keikaku.core.problems.model import Language
from keikaku.outlook.model import CannotPace, Caution, Pace, TooFew
from keikaku.outlook.outlook import Estimate, Outlook
from keikaku.outlook.wording import sentences

Data = dict[str, object]


def as_data(found: Outlook) -> Data:
    """One indicator."""
    return {
        "id": found.indicator.id,
        "name": found.indicator.name,
        "pace": _pace(found.pace),
        "trend": _trend(found.estimate),
        "reported": [{"year": one.year, "raw": one.raw} for one in found.reported],
        "sentences": list(sentences(found)),
        "sentences_en": list(sentences(found, Language.EN)),
    }


def _pace(pace: Pace | CannotPace) -> Data:
    if isinstance(pace, CannotPace):
        because = None if pace.because is None else pace.because.value
        return {"per_year": None, "why": pace.why.value, "because": because}
    return {
        "per_year": _exact(pace.per_year),
        "why": None,
        "because": None,
        "left": _exact(pace.left),
        "years": pace.years,
        "unit": pace.last.unit,
        "last": _exact(pace.last.number),
        "year": pace.year,
        "target": _exact(pace.target.number),
        "target_year": pace.target_year,
        "total": pace.total,
        "from_baseline": pace.baseline,
    }


def _trend(estimate: Estimate | TooFew | None) -> Data | None:
    """None where there is none; of too few values their number alone."""
    if estimate is None:
        return None
    if isinstance(estimate, TooFew):
        return {"points": len(estimate.points), "slope": None}
    line = estimate.trend
    return {
        "points": len(line.points),
        "slope": _exact(line.slope),
        "low": _exact(line.low),
        "high": _exact(line.high),
        "year": estimate.year,
        "value": _exact(estimate.value.number),
        "unit": estimate.value.unit,
        "largest_miss": _exact(line.largest_miss),
        "cautions": list(map(_caution, estimate.cautions)),
    }


def _caution(caution: Caution) -> Data:
    return {
        "weakness": caution.weakness.value,
        "years": list(caution.years),
        "count": caution.count,
    }


def _exact(number: Fraction) -> str:
    return str(number)

"""Numbers in 倍: a rate of its own (有効求人倍率 1.62倍) or a multiple of the baseline (2倍)."""

from keikaku.core.indicators import Role
from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount, Relative
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

_UNIT = "倍"
_ASSUMED = "value.relation_assumed"
# What stood or was measured is no multiple of what stood.
_MEASURED = (Role.BASELINE, Role.ACTUAL)


def settle_multiples(indicator: DraftIndicator) -> None:
    """Make amounts of the 倍 of an indicator where one of them is what was measured.

    What a cell assumed of them is then not assumed any more. 倍増 and 基準値の2倍 say what they are
    multiples of, and stay.
    """
    multiples = [value for value in indicator.values if _is_bare(value)]
    if not any(value.role in _MEASURED for value in multiples):
        return
    for value in multiples:
        reading = value.reading
        assert isinstance(reading, Relative)  # held by _is_bare
        assert reading.factor is not None  # likewise
        value.reading = Amount(reading.factor, _UNIT, reading.bound, reading.approximate)
        value.assumed = tuple(name for name in value.assumed if name != "relation")
        value.doubts = [doubt for doubt in value.doubts if doubt.code != _ASSUMED]


def _is_bare(value: DraftValue) -> bool:
    """Whether a cell prints a number and 倍, and not what it is taken of."""
    assumed = any(doubt.code == _ASSUMED for doubt in value.doubts)
    return isinstance(value.reading, Relative) and assumed and _UNIT in squeeze(value.raw)

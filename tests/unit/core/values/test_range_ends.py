from decimal import Decimal

import pytest

from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    CellValue,
    Missing,
    Range,
    Reason,
    Status,
)
from keikaku.core.values.range_ends import both_ends, joined

YEARLY = Accumulation(AccumulationKind.ANNUAL)
TOTAL = Accumulation(AccumulationKind.CUMULATIVE)


def end(number: str, unit: str | None = None, **more) -> CellValue:
    return CellValue(f"{number}{unit or ''}", Amount(Decimal(number), unit), **more)


@pytest.mark.parametrize(
    ("low", "high", "hyphen", "made"),
    [
        (end("10"), end("20", "人"), False, Range(Decimal(10), Decimal(20), "人")),
        (end("10", "人"), end("20"), False, Range(Decimal(10), Decimal(20), "人")),
        (end("10", "人"), end("20", "人"), True, Range(Decimal(10), Decimal(20), "人")),
        (end("10", "万人"), end("20", "万人"), False, Range(Decimal(10), Decimal(20), "万人")),
        (end("5", "千"), end("1", "万人"), False, Range(Decimal(5000), Decimal(10000), "人")),
        (end("5", "人"), end("8", "人/日"), False, Range(Decimal(5), Decimal(8), "人/日")),
        (end("10", "人"), None, False, Range(Decimal(10), None, "人")),
        (None, end("10", "人"), False, Range(None, Decimal(10), "人")),
        (end("10"), end("10", "人"), False, Range(Decimal(10), Decimal(10), "人")),
        # Falling, of two kinds, or a hyphen that may be a minus, a code or a date.
        (end("20"), end("10", "人"), False, None),
        (end("10", "人"), end("20", "件"), False, None),
        (end("10"), end("20"), True, None),
        (end("-5"), end("8", "人"), True, None),
    ],
)
def test_two_ends_make_a_range_where_they_have_one_unit(low, high, hyphen, made):
    assert joined(low, high, hyphen=hyphen) == made


def test_an_end_that_is_about_makes_the_range_so():
    about = CellValue("約10", Amount(Decimal(10), None, approximate=True))
    assert joined(about, end("20", "人"), hyphen=False) == Range(
        Decimal(10), Decimal(20), "人", approximate=True
    )


@pytest.mark.parametrize(
    "low",
    [
        CellValue("-", Missing(Reason.HYPHEN)),
        CellValue("10以上", Amount(Decimal(10), None, bound=Bound.AT_LEAST)),
    ],
)
def test_what_is_no_plain_number_is_no_end(low):
    assert joined(low, end("20", "人"), hyphen=False) is None


def test_what_is_said_beside_either_end_holds_for_the_range():
    low = end("10", status=Status.FINAL, notes=("速報",), assumed=("unit",), accumulation=YEARLY)
    high = end("20", "人", status=Status.PROVISIONAL, notes=("見込",), assumed=("unit", "year"))
    told = both_ends(low, high, "10～20人")
    assert told == CellValue(
        "10～20人",
        low.reading,
        notes=("速報", "見込"),
        assumed=("unit", "year"),
        accumulation=YEARLY,
        status=Status.PROVISIONAL,
    )


def test_an_open_range_says_what_its_one_end_says():
    high = end("20", "人", accumulation=TOTAL)
    assert both_ends(None, high, "～20人") == CellValue("～20人", high.reading, accumulation=TOTAL)
    assert both_ends(None, None, "～") is None

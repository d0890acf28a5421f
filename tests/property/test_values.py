import re
import time
from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import (
    AccumulationKind,
    Amount,
    CellValue,
    Missing,
    Range,
    Relative,
    Words,
)
from keikaku.core.values.names import parse_name
from keikaku.core.values.printing import print_cell
from keikaku.core.values.units import base_quantity
from tests.property.value_strategies import cells, values
from tests.spec import table_notations

_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "億": 10**8}
_ERA_STARTS = (0, 1925, 1988, 2018)


@given(values())
def test_what_is_printed_reads_back_as_the_same_value(value: CellValue):
    assert parse_cell(print_cell(value)) == (value,)


@settings(max_examples=500)
@given(cells | st.text(max_size=40))
def test_every_cell_reads_as_at_least_one_value_and_never_fails(raw: str):
    read = parse_cell(raw)
    assert read
    assert all(value.raw in raw for value in read)
    assert len(read) > 1 or read[0].raw == raw


@settings(max_examples=1000)
@given(cells)
def test_every_digit_is_accounted_for_or_the_cell_is_words_with_a_doubt(raw: str):
    read = parse_cell(raw)
    if any(isinstance(value.reading, Words) for value in read):
        assert all(value.problems for value in read)
    elif not _computed(raw, read):
        assert Counter(_digits(raw)) <= Counter("".join(map(_told_digits, read)))


def _computed(raw: str, read: tuple[CellValue, ...]) -> bool:
    """Whether the number read is worked out from several printed ones (266万2千, 10%増)."""
    scaled = re.search("[0-9０-９][百千万億兆][0-9０-９]|分の|[½①]", raw) is not None
    return scaled or any(isinstance(value.reading, Relative) for value in read)


def _digits(text: str) -> str:
    text = re.sub("&nbsp;|CO2", "", text)
    return "".join(c for c in fold(text) if c in "0123456789")


def _told_digits(value: CellValue) -> str:
    reading = value.reading
    told = [*value.notes, value.label or ""]
    if value.period and "period" not in value.assumed:
        told.append((value.period.as_printed or "") * 3)  # it may be printed again
    if isinstance(reading, Amount):
        told += [
            str(reading.amount),
            reading.unit or "",
            "1" if "/" in (reading.unit or "") else "",
        ]
    if isinstance(reading, Range):
        told += [str(reading.low), str(reading.high), (reading.unit or "") * 2]
    if value.accumulation:
        told.append(str(value.accumulation.years or ""))
        told.append("1" if value.accumulation.kind is AccumulationKind.ANNUAL else "")
        since = value.accumulation.since or 0
        told += [str(since - start) for start in _ERA_STARTS if since > start]
    return _digits("".join(told))


@settings(max_examples=500)
@given(cells)
def test_a_digit_outside_years_and_notes_is_never_missing(raw: str):
    for value in parse_cell(raw):
        if isinstance(value.reading, Missing):
            printed = value.period.as_printed if value.period else None
            beside = "".join([*value.notes, (printed or "") * 3, value.label or ""])
            assert Counter(_digits(value.raw)) <= Counter(_digits(beside))


@given(
    st.decimals(min_value=0, max_value=10**7, places=1).map(abs),
    st.sampled_from(sorted(_SCALES)),
    st.sampled_from(["人", "円", "件", "t", ""]),
)
def test_a_scale_word_is_multiplied_in_exactly_once(number: Decimal, scale: str, unit: str):
    (value,) = parse_cell(f"{number:,f}{scale}{unit}")
    assert isinstance(value.reading, Amount)
    base = base_quantity(value.reading.amount, value.reading.unit)
    assert (base.amount if base else value.reading.amount) == number * _SCALES[scale]


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(1, 9), st.sampled_from("人円件"))
def test_composites_add_up(oku: int, man: int, sen: int, unit: str):
    (value,) = parse_cell(f"{oku:,}億{man:,}万{sen}千{unit}")
    assert value.reading == Amount(Decimal(oku * 10**8 + man * 10**4 + sen * 1000), unit)


_WIDE = str.maketrans("0123456789%()/:", "０１２３４５６７８９％（）／：")
_DASHES = str.maketrans("-~", "−〜")


@settings(max_examples=300)
@given(cells.map(fold))
def test_width_and_dash_variants_change_nothing(raw: str):
    plain = [_folded(value) for value in parse_cell(raw)]
    if "<" in raw or "&" in raw:
        return
    assert [_folded(value) for value in parse_cell(raw.translate(_WIDE))] == plain
    assert [_folded(value) for value in parse_cell(raw.translate(_DASHES))] == plain


def _folded(value: CellValue) -> tuple[object, ...]:
    reading = None if isinstance(value.reading, Words) else value.reading
    period = value.period and (value.period.kind, value.period.start, value.period.end)
    codes = [code for code, _ in value.problems]
    return reading, value.label, period, value.accumulation, value.status, value.notes, codes


_PLAIN_ROWS = [row[1] for row in table_notations.ROWS if "!" not in row[2]]


def _numbers(raw: str) -> list[Decimal] | None:
    """The numbers of a cell; None where a doubt is told."""
    read = parse_cell(raw)
    if any(value.problems for value in read):
        return None
    readings = [value.reading for value in read]
    amounts = [reading.amount for reading in readings if isinstance(reading, Amount)]
    factors = [reading.factor for reading in readings if isinstance(reading, Relative)]
    return amounts + [factor for factor in factors if factor is not None]


@pytest.mark.parametrize("stray", ["x", "あ", "美", "@", " ", "。", "/", "★"])
@pytest.mark.parametrize("raw", sorted(set(_PLAIN_ROWS)))
def test_a_stray_sign_never_gives_another_number_in_silence(raw: str, stray: str):
    right = _numbers(raw)
    for at in range(1, len(raw)):
        changed = _numbers(raw[:at] + stray + raw[at:])
        assert changed in (None, right, [])


@pytest.mark.parametrize("raw", ["1,522人", "51,220人", "279,072", "1,300万人/年間", "133,000人"])
def test_a_stray_digit_in_a_grouped_number_is_never_read(raw: str):
    grouped = re.search("[0-9,]+", raw)
    assert grouped is not None
    for at in range(grouped.start() + raw.index(",") + 1, grouped.end() + 1):
        assert _numbers(raw[:at] + "7" + raw[at:]) is None


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "人",
        "(",
        "(H30)",
        "1人",
        "~",
        "約",
        "10人(R5) ",
        "<p>",
        " ",
        "-",
        "一",
        "1,",
        "万",
        "※",
    ],
)
def test_reading_takes_linear_time(unit: str):
    started = time.process_time()
    parse_cell(unit * (100_000 // len(unit)))
    parse_name(unit * (100_000 // len(unit)))
    parse_cell((unit * 400)[:400])
    parse_name((unit * 400)[:400])
    assert time.process_time() - started < 2

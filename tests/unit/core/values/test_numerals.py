from decimal import Decimal

import pytest

from keikaku.core.values.numerals import (
    Numeral,
    fraction_at,
    kanji_at,
    numeral_at,
    sign_at,
)


@pytest.mark.parametrize(
    ("text", "amount", "scale", "end"),
    [
        ("0", "0", "", 1),
        ("499千人", "499", "千", 4),
        ("51,220人", "51220", "", 6),
        ("1,234,567", "1234567", "", 9),
        ("12345", "12345", "", 5),
        ("0.05", "0.05", "", 4),
        ("70.0%", "70.0", "", 4),
        ("1,234.5", "1234.5", "", 7),
        ("2.5億円", "2.5", "億", 4),
        ("5千万円", "5", "千万", 3),
        ("3百万円", "3", "百万", 3),
        ("12,345億", "12345", "億", 7),
        ("5百貨店", "5", "", 1),
        ("10、20", "10", "", 2),
    ],
)
def test_one_number_keeps_its_printed_scale(text: str, amount: str, scale: str, end: int):
    assert numeral_at(text) == Numeral(Decimal(amount), scale, end)


@pytest.mark.parametrize(
    ("text", "amount", "end"),
    [
        ("266万2千人", 2662000, 6),
        ("1億2千万円", 120000000, 5),
        ("1兆2,000億円", 1200000000000, 8),
        ("3千5百万円", 35000000, 5),
        ("1億2,345万6千円", 123456000, 10),
        ("1万2000", 12000, 6),
        ("2千500", 2500, 5),
    ],
)
def test_several_scale_words_are_expanded(text: str, amount: int, end: int):
    assert numeral_at(text) == Numeral(Decimal(amount), "", end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "人",
        "1,22",
        "12,34,567",
        "1,2345",
        "007",
        "01",
        "1.2.3",
        ".5",
        "2億3兆",
        "1.5億2千万",
        "1万20,000",
        "2千1,500",
        "1,234,56",
        "千",
        "10,",
        "1.",
        "②",
    ],
)
def test_what_is_not_plainly_a_number_is_none(text: str):
    found = numeral_at(text)
    assert found is None or found.end < len(text)


@pytest.mark.parametrize("text", ["1,22", "12,34,567", "007", "1.2.3", "2億3兆", "1万20,000"])
def test_a_broken_number_is_not_read_in_part(text: str):
    assert numeral_at(text) is None


def test_a_number_in_full_has_its_scale_multiplied_in():
    found = numeral_at("64.2万人")
    assert found is not None
    assert found.full == 642000


@pytest.mark.parametrize(
    ("text", "sign", "end"),
    [
        ("▲5", -1, 1),
        ("△5", -1, 1),
        ("-5", -1, 1),
        ("マイナス5", -1, 4),
        ("+5", 1, 1),
        ("±0", 1, 1),
        ("±5", 1, 0),
        ("5", 1, 0),
    ],
)
def test_signs(text: str, sign: int, end: int):
    assert sign_at(text, 0) == (sign, end)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("一", 1),
        ("二十三", 23),
        ("百二十人", 120),
        ("二千件", 2000),
        ("千五百", 1500),
        ("三万二千", 32000),
        ("一億", 100000000),
    ],
)
def test_kanji_numbers(text: str, amount: int):
    found = kanji_at(text)
    assert found is not None
    assert found.amount == amount


@pytest.mark.parametrize("text", ["", "人", "千", "万人", "百", "十", "一二", "二三千"])
def test_scale_words_and_rows_of_digits_in_kanji_are_no_numbers(text: str):
    found = kanji_at(text)
    assert found is None or found.end < len(text)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("½", "0.5"),
        ("¼", "0.25"),
        ("¾", "0.75"),
        ("2分の1", "0.5"),
        ("二分の一", "0.5"),
        ("5分の2", "0.4"),
    ],
)
def test_fractions_that_are_exact(text: str, share: str):
    found = fraction_at(text)
    assert found is not None
    assert (found.amount, found.end) == (Decimal(share), len(text))


@pytest.mark.parametrize("text", ["", "3分の1", "0分の1", "2分", "1/2", "分の1", "7分の2"])
def test_other_fractions_are_none(text: str):
    assert fraction_at(text) is None

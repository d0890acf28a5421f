"""The register finds indicators by every form of their names."""

import pytest

from keikaku.core.indicators import Direction, Indicator, IndicatorKind, IndicatorType, Placement
from keikaku.verification.register import Register, name_key, names_of
from tests.spec import verified

KNOWN = verified.register()


def indicator(name: str, *notes: str, printed: str = "") -> Indicator:
    return Indicator(
        id="i1", name=name, kind=IndicatorKind.KPI, type=IndicatorType.LEVEL, unit="人",
        direction=Direction.INCREASE, values=(), scope_notes=notes,
        placements=(Placement(None, printed or name, False, None),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "names"),
    [
        (indicator("宿泊者数"), ("宿泊者数",)),
        (indicator("健康寿命", "男性"), ("健康寿命", "健康寿命(男性)")),
        (
            indicator("移住相談件数", printed="移住相談件数（年間）"),
            ("移住相談件数", "移住相談件数(年間)"),
        ),
        (indicator("「はるのり」の利用者数"), ("はるのりの利用者数",)),
        (indicator("KPI ＳＮＳの数"), ("kpisnsの数", "snsの数")),
        (indicator("数"), ()),
    ],
)
def test_the_forms_of_a_name(found, names):
    assert names_of(found) == names


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("観光 入込\n客数", "観光入込客数"),
        ("「はるのり」", "はるのり"),
        ("ＳＮＳ", "sns"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
    ],
)
def test_names_are_compared_without_what_texts_print_otherwise(text, key):
    assert name_key(text) == key


def test_the_longest_name_at_a_place_wins():
    assert KNOWN.longest_at("外国人宿泊者数は", 0) == "外国人宿泊者数"
    assert KNOWN.longest_at("外国人宿泊者数は", 3) == "宿泊者数"
    assert KNOWN.longest_at("外国人宿泊者数は", 1) is None
    assert KNOWN.longest_at("外", 0) is None


def test_two_indicators_of_one_name_are_both_found():
    scopes = [entry.indicator.scope_notes for entry in KNOWN.named("健康寿命")]
    assert scopes == [("男性",), ("女性",)]
    assert len(KNOWN.named("健康寿命（女性）")) == 1
    assert KNOWN.named("来庁者数") == ()


def test_a_value_knows_its_file_and_place_and_counts_in_the_unit_of_its_indicator():
    (entry,) = KNOWN.named("観光入込客数")
    first, second = entry.dated()
    assert (entry.place(first.value), first.amount.unit) == ("台帳.txt 6行目 3列目", "千人")
    assert entry.amounts() == (first.amount, second.amount)
    assert entry.plan == "榛瀬市まち・ひと・しごと創生総合戦略"


def test_an_empty_register_finds_nothing():
    empty = Register([])
    assert (empty.entries, empty.issuers, empty.longest_at("観光入込客数", 0)) == ((), (), None)

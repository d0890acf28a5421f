from decimal import Decimal

import pytest

from keikaku.core.values.measures import read_measures
from keikaku.core.values.model import Amount, Bound, CellValue, Range, Status


def amounts(text: str) -> list[tuple[str, object]] | None:
    """Each part with its reading."""
    values = read_measures(text)
    return None if values is None else [(value.raw, value.reading) for value in values]


def amount(number: str, unit: str | None = None, **more) -> Amount:
    return Amount(Decimal(number), unit, **more)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("499千人", amount("499", "千人")),
        ("279,072", amount("279072")),
        ("70.0%", amount("70.0", "%")),
        ("▲843人/年間", amount("-843", "人/年間")),
        ("約17万人の維持", amount("17", "万人", bound=Bound.AT_LEAST, approximate=True)),
        ("266万2千人", amount("2662000", "人")),
        ("3,200t-CO2", amount("3200", "t-CO2")),
        ("35.6km2以上", amount("35.6", "km2", bound=Bound.AT_LEAST)),
        ("5人/10万人", amount("5", "人/10万人")),
        ("1時間30分", amount("90", "分")),
        ("2分30秒", amount("150", "秒")),
        ("1年6か月", amount("18", "か月")),
        ("4割5分", amount("4.5", "割")),
        ("百二十人", amount("120", "人")),
        ("二分の一", amount("0.5")),
        ("½", amount("0.5")),
        ("8自主防災組織", amount("8", "自主防災組織")),
        ("12.5万", amount("12.5", "万")),
        ("月3回", amount("3", "回/月")),
        ("最大30人以下", amount("30", "人", bound=Bound.AT_MOST)),
        ("10人~20人", Range(Decimal(10), Decimal(20), "人")),
        ("10~20", Range(Decimal(10), Decimal(20))),
        ("20人~", Range(Decimal(20), None, "人")),
        ("~20人", Range(None, Decimal(20), "人")),
        ("~約20人", Range(None, Decimal(20), "人", approximate=True)),
        ("10-20人", Range(Decimal(10), Decimal(20), "人")),
        ("10~20万人", Range(Decimal(10), Decimal(20), "万人")),
        ("5千~1万人", Range(Decimal(5000), Decimal(10000), "人")),
        ("10人~15人/年", Range(Decimal(10), Decimal(15), "人/年")),
        ("▲5~▲3", Range(Decimal(-5), Decimal(-3))),
        ("-10~20℃", Range(Decimal(-10), Decimal(20), "℃")),
        ("小学校:~20人", Range(None, Decimal(20), "人")),
    ],
)
def test_one_number_with_its_unit(text: str, reading: object):
    assert amounts(text) == [(text, reading)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("7市町17図書館", [("7市町", amount("7", "市町")), ("17図書館", amount("17", "図書館"))]),
        ("6市1町", [("6市", amount("6", "市")), ("1町", amount("1", "町"))]),
        ("合計6市1町", [("合計6市", amount("6", "市")), ("1町", amount("1", "町"))]),
    ],
)
def test_several_numbers_in_one_run(text: str, parts: list[tuple[str, object]]):
    assert amounts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "人",
        "~",
        "策定",
        "1,22",
        "499A人",
        "10人増",
        "10人未達成",
        "10人以上20人未満",
        "10人20",
        "10/20",
        "4校/5校中",
        "1時間90分30",
        "3~2人",
        "10~20~30人",
        "10-20",
        "第3回",
        "10人から20人",
        "数10人",
        "一部",
        "十分",
        "3分の1",
        "10:20",
        "4月",
        "31年度",
        "1-1-1",
        "10%ポイント",
        "約6市1町",
        "最大10人以上",
        "百人",
        "10人/年/月",
        "月3回/年",
        "10件~20人",
        "人~20人",
        "3年平均8件/年",
    ],
)
def test_what_leaves_a_rest_is_not_read(text: str):
    assert read_measures(text) is None


def test_a_label_stands_on_the_first_of_several():
    values = read_measures("合計6市1町") or ()
    assert [value.label for value in values] == ["合計", None]


def test_words_before_and_behind_are_kept_beside_the_number():
    assert read_measures("延べ120人見込み") == (
        CellValue(
            "延べ120人見込み",
            amount("120", "人"),
            status=Status.ESTIMATE,
            notes=("延べ",),
        ),
    )

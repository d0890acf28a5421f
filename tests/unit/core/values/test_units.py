from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.values.model import Quantity
from keikaku.core.values.units import (
    base_quantity,
    counts_in_kanji,
    is_counter,
    is_unit,
    scale_of,
    unit_at,
)

_KNOWN = """
人 千人 万人 千円 百万円 億円 件 回 社 者 事業者 団体 施設 箇所 か所 カ所 ヶ所 品 品目 枚 冊 台
基 本 頭 羽 戸 棟 区画 団体 地区 協定 計画 講座 種 点 ポイント 位 度 ℃ 時間 分 日 週 か月 年 歳
割 % ％ ‰ 円 t トン kg g L kL kWh MW t-CO2 m km cm mm m2 km2 m3 ㎡ ㎢ ha 畳 床 便 隻 票 案件
プロジェクト 人/年 人/年間 件/日 円/人 g/人・日 人/10万人
"""
_BASES = [
    ("499", "千人", "499000", "人"),
    ("64.2", "万人", "642000", "人"),
    ("279072", "千円", "279072000", "円"),
    ("12", "百万円", "12000000", "円"),
    ("2.5", "億円", "250000000", "円"),
    ("1", "兆円", "1000000000000", "円"),
    ("5", "千万円", "50000000", "円"),
    ("3", "千トン", "3000", "t"),
    ("45.2", "千t-CO2", "45200", "t-CO2"),
    ("45.2", "千トン-CO₂", "45200", "t-CO2"),
    ("45.2", "ktCO2", "45.2", "kt-CO2"),
    ("1", "人", "1", "人"),
    ("112", "名", "112", "人"),
    ("7", "㎡", "7", "m2"),
    ("7", "m²", "7", "m2"),
    ("7", "平方メートル", "7", "m2"),
    ("7", "㎢", "7", "km2"),
    ("7", "㎥", "7", "m3"),
    ("7", "ヘクタール", "7", "ha"),
    ("7", "ha", "7", "ha"),
    ("7", "㎞", "7", "km"),
    ("7", "％", "7", "%"),
    ("7", "パーセント", "7", "%"),
    ("7", "‰", "7", "‰"),
    ("7", "pt", "7", "ポイント"),
    ("7", "ポイント", "7", "ポイント"),
    ("7", "ヶ所", "7", "か所"),
    ("7", "箇所", "7", "か所"),
    ("7", "カ月", "7", "か月"),
    ("7", "リットル", "7", "L"),
    ("7", "人/年間", "7", "人/年"),
    ("7", "人／年", "7", "人/年"),
    ("7", "回/年度", "7", "回/年"),
    ("1300", "万人/年間", "13000000", "人/年"),
    ("7", "件/日", "7", "件/日"),
    ("7", "円/人", "7", "円/人"),
    ("15", "千円/人", "15000", "円/人"),
    ("7", "人/千人", "7", "人/千人"),
    ("7", "人/10万人", "7", "人/10万人"),
    ("7", "g/人・日", "7", "g/人・日"),
    ("7", "mg/L", "7", "mg/L"),
    ("12.5", "万", "125000", ""),
    ("7", "魅力発信隊", "7", "魅力発信隊"),
    ("5", "百貨店", "5", "百貨店"),
    ("-843", "人/年間", "-843", "人/年"),
    ("70.0", "%", "70.0", "%"),
    ("0.05", "千人", "50", "人"),
    ("0.0005", "千人", "0.5", "人"),
]


@pytest.mark.parametrize(("amount", "unit", "base", "base_unit"), _BASES)
def test_scale_words_are_taken_out(amount: str, unit: str, base: str, base_unit: str):
    found = base_quantity(Decimal(amount), unit)
    assert found == Quantity(Decimal(base), base_unit)


@pytest.mark.parametrize("unit", [None, "", " "])
def test_without_a_unit_there_is_no_quantity(unit: str | None):
    assert base_quantity(Decimal(1), unit) is None


def test_a_long_number_keeps_all_its_digits():
    digits = "1234567890123456789012345678901234567890"
    assert base_quantity(Decimal(digits), "千円") == Quantity(Decimal(digits + "000"), "円")


def test_printed_precision_is_kept():
    found = base_quantity(Decimal("70.0"), "%")
    assert found is not None
    assert str(found.amount) == "70.0"


@pytest.mark.parametrize(
    ("word", "factor"), [("", 1), ("百", 100), ("千", 1000), ("百万", 10**6), ("兆", 10**12)]
)
def test_a_scale_word_multiplies(word: str, factor: int):
    assert scale_of(word) == factor


@pytest.mark.parametrize(
    "text",
    _KNOWN.split(),
)
def test_units_of_statistics_are_known(text: str):
    assert is_unit(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "人増",
        "月",
        "年度",
        "以上",
        "人/",
        "/人",
        "10人",
        "あいう",
        "人/12人",
        "/100点",
        "x" * 50,
    ],
)
def test_other_words_are_no_units(text: str):
    assert not is_unit(text)


@pytest.mark.parametrize(
    "text", ["人", "魅力発信隊", "自主防災組織", "リーダー", "百貨店", "市町", "TEU", "DL", "IU/日"]
)
def test_short_nouns_may_count(text: str):
    assert is_counter(text)


@pytest.mark.parametrize(
    "text",
    [
        "人増",
        "人減",
        "件未",
        "人以上",
        "人余",
        "人目",
        "回目",
        "人中",
        "数人",
        "人対象",
        "件数",
        "年度",
        "月",
        "人の維持",
        "する",
        "abc",
        "A",
        "SDGs",
        "KPI",
        "とても長い単位の名前です",
        "二人",
        "",
    ],
)
def test_words_that_change_a_number_do_not_count(text: str):
    assert not is_counter(text)


@pytest.mark.parametrize(
    ("text", "at", "end"),
    [
        ("10人以上", 2, 3),
        ("10t-CO2以上", 2, 7),
        ("10人/年間", 2, 6),
        ("10ABC", 2, 2),
        ("5人/10万人", 1, 7),
        ("10", 2, 2),
    ],
)
def test_the_longest_known_unit_is_found(text: str, at: int, end: int):
    assert unit_at(text, at) == end


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("市内十人達成", True),
        ("数千件", True),
        ("一部", False),
        ("三者協議会", False),
        ("人口", False),
        ("第二次", False),
    ],
)
def test_numbers_in_kanji_are_noticed(text: str, counts: bool):
    assert counts_in_kanji(text) is counts


@given(st.text(alphabet="延べ人千万百件回kmhaPV%円 /毎年間の", max_size=8), st.integers(0, 8))
def test_the_longest_unit_is_found_wherever_it_begins(text: str, at: int) -> None:
    ends = [end for end in range(at + 1, len(text) + 1) if is_unit(text[at:end])]
    whole = [end for end in ends if not text[at:end].endswith(" ")]
    assert unit_at(text, at) == max(whole, default=at)

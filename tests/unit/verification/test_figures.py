"""Numbers of running text: with what belongs to them, without years and codes."""

import pytest

from keikaku.core.text import fold_with_offsets
from keikaku.core.values.printing import print_reading
from keikaku.verification.figures import figures
from keikaku.verification.when import years_of


def found(text: str) -> list[str]:
    folded = fold_with_offsets(text)
    taken = years_of(folded.text).stretches()
    return [
        f"{folded.raw_slice(one.start, one.end)}={print_reading(one.amount)}"
        + ("（差）" if one.change else "")
        for one in figures(folded, taken)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("612千人です", ["612千人=612千人"]),
        ("約60万人の来訪", ["約60万人=約60万人"]),
        ("61万2千人", ["61万2千人=612,000人"]),
        ("１，２０４人", ["１，２０４人=1,204人"]),
        ("▲112百万円", ["▲112百万円=▲112百万円"]),
        ("85%以上とする", ["85%以上=85%以上"]),
        ("20.0%以下に抑え", ["20.0%以下=20.0%以下"]),
        ("50件程度", ["50件程度=約50件"]),
        ("60万人を超えました", ["60万人を超え=60万人超"]),
        ("10%を下回りました", ["10%を下回り=10%未満"]),
        ("75千人まで増やす", ["75千人=75千人"]),
        ("680千人に増加", ["680千人=680千人"]),
        ("12人増加", ["12人=12人（差）"]),
        ("12人の減", ["12人=12人（差）"]),
        ("5.4ポイント上昇", ["5.4ポイント=5.4ポイント（差）"]),
        ("+5人", ["+5人=5人（差）"]),
        ("プラス5人", ["5人=5人（差）"]),
        ("4.8haを残す", ["4.8ha=4.8ha（差）"]),
        ("令和5年度に12件", ["12件=12件"]),
        ("令和6年3月末現在で12件", ["12件=12件"]),
        ("7月に12件", ["12件=12件"]),
        ("第3期計画", []),
        ("1-1-2. 体制", []),
        ("電話 0799-22-1111", []),
        ("3丁目2番5号", []),
        ("A4判、COVID19", []),
        ("10～20人", []),
        ("3分の1", []),
        ("12 件", ["12 件=12件"]),
        ("186件→260件", ["186件=186件", "260件=260件"]),
        ("", []),
    ],
)
def test_figures_of_a_text(text, expected):
    assert found(text) == expected


def test_numbers_of_names_are_no_figures():
    folded = fold_with_offsets("65歳以上の認定率は19.8%")
    (one,) = figures(folded, [(0, 9)])
    assert folded.raw_slice(one.start, one.end) == "19.8%"

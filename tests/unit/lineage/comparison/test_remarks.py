from fractions import Fraction
from typing import get_args

import pytest

from keikaku.core.indicators import Role
from keikaku.core.problems.model import Language
from keikaku.core.revision import (
    AccumulationChanged,
    BaselineFilled,
    Change,
    Continuation,
    ContinuationKind,
    Effect,
    IndicatorMoved,
    IndicatorsRegrouped,
    LinkReason,
    LinkReasonKind,
    NodeRenumbered,
    NodesRegrouped,
    TargetLowered,
    UnitChanged,
)
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.lineage.comparison import remarks
from keikaku.lineage.comparison.remarks import change_remark, uncertain_remark
from tests.unit.lineage.comparison.editions import indicator, node, value

ONE = indicator("i1", "客数", None, "120", "130")
SEA, HILL = node("n1", None, "1", "海"), node("n2", None, "2", "山")
WAS, NOW = value("v1", Role.TARGET, "130", 2029), value("v2", Role.TARGET, "100", 2029)
TOTAL = Accumulation(AccumulationKind.CUMULATIVE)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (NodeRenumbered(SEA, HILL), "番号の変更：1 → 2"),
        (NodesRegrouped((SEA, HILL), (SEA,)), "統合"),
        (NodesRegrouped((SEA,), (SEA, HILL)), "分割"),
        (NodesRegrouped((SEA, HILL), (SEA, HILL)), "再編"),
        (IndicatorsRegrouped((ONE, ONE), (ONE,)), "指標の統合（値は比べられません）"),
        (IndicatorMoved(ONE, ONE, SEA, None), "指標の移動（「1 海」から「なし」へ）"),
        (UnitChanged(ONE, ONE, "件", "回", False), "単位の変更：件 → 回。換算できません"),
        (UnitChanged(ONE, ONE, None, "件", True), "単位の変更：なし → 件"),
        (
            AccumulationChanged(ONE, ONE, None, TOTAL),
            "集計方法の変更：なし → 累計（値は比べられません）",
        ),
        (BaselineFilled(ONE, ONE, None, WAS), "基準値の記入：130（R11）"),
        (
            TargetLowered(ONE, ONE, WAS, NOW, Effect.EASED, ("direction",)),
            "目標値の引き下げ：130（R11） → 100（R11）（緩和。望ましい方向は推定です）",
        ),
    ],
)
def test_a_change_is_told_in_words(change, text):
    assert change_remark(change).text == text


def test_every_kind_of_change_has_words_in_both_languages():
    codes = {kind.code for union in get_args(Change) for kind in get_args(union) or (union,)}
    assert codes <= remarks._WORDS.keys()
    assert remarks._MERGED.keys() == remarks._SPLIT.keys() == {c for c in codes if "regrouped" in c}
    for words in (remarks._WORDS, remarks._MERGED, remarks._SPLIT):
        assert all(ja and en for ja, en in words.values())


def test_an_uncertain_link_says_how_sure_and_why():
    reasons = (LinkReason(LinkReasonKind.LIKE_NAME, Fraction(3, 4)),)
    link = Continuation(ContinuationKind.RENAMED, ("a",), ("b",), Fraction(3, 5), reasons)
    assert uncertain_remark(link).text == (
        "【要確認】新旧の対応は推定です（確からしさ 60%）。名称が似ています（75%）。"
    )
    assert uncertain_remark(link, Language.EN).code == "uncertain"

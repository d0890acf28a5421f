import typing

import pytest

from keikaku.core.problems.model import Language
from keikaku.core.revision import Change, ContinuationKind, diff
from keikaku.lineage.sentences import _EN, _JA, sentence
from tests.editions import initiative, kpi, link, node, plan, same_ids


def kinds(union):
    for each in typing.get_args(union):
        yield from kinds(each) if typing.get_args(each) else [each]


def test_every_kind_of_change_has_its_words():
    codes = [kind.code for kind in kinds(Change)]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(_JA) == set(_EN)


def told(old, new, language=Language.JA, **others):
    old, new = plan(*old), plan(*new)
    return [sentence(change, language) for change in diff(old, new, same_ids(old, new, **others))]


def test_changes_of_nodes():
    old = [node("a", "甲"), node("n", "", "a", code="1", text="旧")]
    new = [node("a", "甲"), node("n", "乙", code=None, text="新", level="施策群"), node("m", "丙")]
    assert told(old, new) == [
        "「乙」が「甲」からなしに移りました。",
        "「乙」の階層が施策から施策群に変わりました。",
        "「乙」の番号が1からなしに変わりました。",
        "名称が（名称なし）から「乙」に変わりました。",
        "「乙」の本文が変わりました。",
        "「丙」が新設されました。",
    ]


def test_indicators_of_one_name_are_told_apart_by_their_notes():
    old = [kpi("a", "健康寿命")]
    new = [kpi("b", "健康寿命", notes=["男性"]), kpi("c", "健康寿命", notes=["女性"])]
    split = [link(ContinuationKind.SPLIT, ["a"], ["b", "c"])]
    assert told(old, new, indicators=split) == [
        "指標「健康寿命」が「健康寿命（男性）」「健康寿命（女性）」に組み直されました。値は比べられません。"
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.JA, ["指標「指標」の単位が記載なしから件に変わりました。",
                       "指標「指標」の基準値が0（平成30年度）から1件（平成30年度）に修正されました（単位は一方の版に書かれていません）。",
                       "指標「指標」の目標値2（令和6年度）が取り下げられました。"]),
        (Language.EN, ["The unit of indicator “指標” changed from not printed to 件.",
                       "The baseline of “指標” was restated from 0 (平成30年度) to 1件 (平成30年度) (one edition prints no unit).",
                       "The target of “指標” was withdrawn; it was 2 (令和6年度)."]),
    ],
)  # fmt: skip
def test_changes_of_values(language, expected):
    assert (
        told([kpi("i", "指標", None, "0", "2")], [kpi("i", "指標", None, "1件")], language)
        == expected
    )


def test_the_years_of_an_initiative():
    old, new = initiative("k", "調査", years=(2020, 2022)), initiative("k", "調査")
    assert told([old], [new]) == [
        "取組「調査」の実施年度が2020～2022から2020～2024に変わりました。"
    ]

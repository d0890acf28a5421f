import pytest

from keikaku.core.lints.model import DoubtfulWord, LintWords, StyleGroup
from keikaku.core.lints.wording import (
    form_counts,
    proper_names,
    provisional_names,
    style_words,
)
from keikaku.core.plan import Body, PlanHead, Term
from tests.unit.core.lints.building import findings, lines, node, sound

STYLE = StyleGroup(("取組", "取り組み", "取組み"), not_before=("ま", "、"))
ALIASES = LintWords(aliases={"榛瀬市": ("榛瀨市",), "港町": ("港",)})


def in_text(text: str, check, words: LintWords) -> list[str]:
    return lines(check, words=words, nodes=(node(title="港", text=text),))


def test_provisional_names_are_listed_wherever_they_stand():
    words = LintWords(provisional=("(仮称)", "（仮）"))
    nodes = (node(title="(仮称)青葉館", text="青葉館（仮）を\n建てる。"),)
    found = findings(
        provisional_names, sound("(仮称)青葉館の入館者数"), words=words, nodes=nodes,
        head=PlanHead("青葉市総合戦略"),
    )  # fmt: skip
    assert [(each.where, each.field, each.details["text"]) for each in found] == [
        ("n1", "title", "(仮称)青葉館"),
        ("n1", "text", "青葉館（仮）を 建てる。"),
        ("i1", "name", "(仮称)青葉館の入館者数"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("榛瀨市の港町", ["name_alias n1@text"]),
        ("榛瀬市の港町", []),
        ("榛瀬市の港", ["name_alias n1@text"]),  # the variant is a part of the right name
        ("榛瀬の町", []),
    ],
)
def test_wrong_spellings_are_those_of_the_table(text, found):
    nodes = (node(title="山", text=text),)
    assert lines(proper_names, words=ALIASES, nodes=nodes) == found


def test_an_empty_table_is_said_once():
    assert lines(proper_names) == ["aliases_not_recorded plan"]


def test_names_of_bodies_are_looked_at():
    words = LintWords(aliases={"実行委員会": ("実行員会",)})
    bodies = (Body("b1", "博覧会実行員会", None, (), None),)
    assert lines(proper_names, words=words, bodies=bodies) == ["name_alias b1@name"]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (Term("t2", "前期計画", ("第3期総合戦略",)), True),
        (Term("t2", "前期計画", ("前期 基本計画",)), False),
        (Term("t2", "前期基本計画", ("第3期総合戦略",)), False),
    ],
)
def test_a_term_has_one_meaning(second, found):
    terms = (Term("t1", "前期計画", ("前期基本計画",)), second)
    assert lines(proper_names, words=ALIASES, nodes=(node(title="山"),), terms=terms) == (
        ["term_twice t2@means"] * found
    )


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("取組を進め、取り組みを助ける", {"取組": 1, "取り組み": 1}),
        ("取組みは取組でない", {"取組み": 1, "取組": 1}),
        ("全力で取り組みます。取り組み、直す。", {}),
        ("", {}),
    ],
)
def test_forms_are_counted_by_the_longest_and_not_as_verbs(text, counts):
    assert dict(form_counts(text, STYLE)) == counts


@pytest.mark.parametrize(
    ("text", "use", "found"),
    [
        ("取組と取組と取り組み", None, ["取り組み"]),
        ("取り組みと取り組みと取組", None, ["取組"]),
        ("取組と取り組み", None, ["取組", "取り組み"]),
        ("取組と取り組みと取り組み", "取組", ["取り組み"]),
        ("取り組みだけ", "取組", ["取り組み"]),
        ("取り組みだけ", None, []),
        ("取組だけ", "取組", []),
    ],
)
def test_the_chosen_form_is_kept_else_the_most_frequent(text, use, found):
    group = StyleGroup(STYLE.forms, use, STYLE.not_before)
    told = findings(style_words, words=LintWords(style=(group,)), nodes=(node(text=text),))
    assert [each.details["printed"] for each in told] == found


def test_counts_are_of_the_whole_plan_and_places_of_each_text():
    nodes = (node(1, text="取組と取組"), node(2, text="取り組み"), node(3, text="取り組みと山"))
    found = findings(style_words, words=LintWords(style=(STYLE,)), nodes=nodes)
    assert {each.where for each in found} == {"n1", "n2", "n3"}  # two against two
    assert {each.details["counts"] for each in found} == {"取組 2、取り組み 2"}


def test_signs_of_two_widths_are_told_once():
    words = LintWords(signs=(StyleGroup(("（", "(")), StyleGroup(("％", "%"))))
    (found,) = findings(style_words, words=words, nodes=(node(text="（東）と(西)と(南)、5%"),))
    assert (found.code, found.throughout) == ("lint.signs_mixed", True)
    assert dict(found.details) == {"counts": "（ 1、( 2"}


def test_doubtful_words_are_shown_with_the_reason():
    words = LintWords(doubtful=(DoubtfulWord("のに基づ", "助詞の重なり"),))
    (found,) = findings(style_words, words=words, nodes=(node(text="規定のに基づき決める"),))
    assert (found.where, found.field) == ("n1", "text")
    assert dict(found.details) == {"word": "のに基づ", "why": "助詞の重なり"}

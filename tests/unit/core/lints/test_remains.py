import pytest

from keikaku.core.lints.remains import remains
from keikaku.core.plan import Initiative, PlanHead
from keikaku.core.values.model import Words
from tests.unit.core.lints.building import baseline, findings, indicator, lines, node, sound, target


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("施設の改修、 撤去等 を行います。", ["stray_space"]),
        ("農地を守る など 、港を直します。", ["stray_space"]),
        ("港を直します。 山を守ります。", []),
        ("Society 5.0 の技術を使います。", []),
        ("来場者数 合計53人", []),  # a list parts its words by spaces
        ("港\u3000山を守ります。", []),
        ("<p>港を直します。</p>", ["markup_left"]),
        ("A < B と C > D を比べます。", []),
        ("港の市のようす 8", ["page_number"]),
        ("港の市のようす 8\n次の文です。", ["page_number"]),
        ("参加者は 8人です。", []),
        ("港を直し\n---\nます。", ["page_number"]),
        ("", []),
    ],
)
def test_what_a_layout_left_in_a_text(text, codes):
    assert lines(remains, nodes=(node(text=text),)) == [f"{code} n1@text" for code in codes]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("特産品 加工品 売上額", True),
        ("特産品売上額", False),
        ("※参考 駅の乗車人員", False),
    ],
)
def test_a_name_has_no_spaces_but_after_a_remark(name, found):
    one = sound(name, placements=())
    assert lines(remains, one) == ["stray_space i1@name"] * found


def test_values_are_looked_at_as_they_are_printed():
    values = baseline(Words("x"), raw="12人 <small>速報</small>"), target(Words("x"), raw="倍 増")
    assert lines(remains, indicator("会員数", *values)) == [
        "markup_left i1@baseline.raw",
        "stray_space i1@target.raw",
    ]


def test_names_of_works_may_be_parted_by_spaces():
    acting = (Initiative("t1", "n1", "体育館 空調更新", ()),)
    assert lines(remains, initiatives=acting) == []


def test_titles_may_be_parted_by_spaces():
    nodes = (node(title="港を直し 山を守る"),)
    assert lines(remains, nodes=nodes, head=PlanHead("青葉市 総合戦略")) == []


def test_the_place_is_shown_with_what_stands_around_it():
    (found,) = findings(remains, nodes=(node(text="施設の改修、 撤去等を行います。"),))
    assert found.details["text"] == "施設の改修、 撤去等を行います。"

"""Names of the register in a text: longest first, never inside a longer word."""

import pytest

from keikaku.verification.mentions import mention_of, mentions
from tests.spec import verified

KNOWN = verified.register()


def named(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.narrowed) for one in mentions(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("観光入込客数は", [("観光入込客数", "")]),
        ("観光 入込 客数は", [("観光 入込 客数", "")]),
        ("「観光入込客数」は", [("観光入込客数", "")]),
        ("外国人宿泊者数は", [("外国人宿泊者数", "")]),
        ("外国人の宿泊者数は", [("宿泊者数", "外国人")]),
        ("訪日宿泊者数は", []),
        ("宿泊者数推計調査は", []),
        ("宿泊者数目標は", [("宿泊者数", "")]),
        ("宿泊者数58,400人", [("宿泊者数", "")]),
        ("令和5年度宿泊者数は", [("宿泊者数", "")]),
        ("本市の宿泊者数は", [("宿泊者数", "")]),
        ("榛瀬市の宿泊者数は", [("宿泊者数", "")]),
        ("令和5年度の宿泊者数は", [("宿泊者数", "")]),
        ("次の宿泊者数は", [("宿泊者数", "")]),
        ("県内の宿泊者数は", [("宿泊者数", "県内")]),
        ("湾岸エリアにおける宿泊者数は", [("宿泊者数", "湾岸エリア")]),
        ("健康寿命(男性)は", [("健康寿命(男性)", "")]),
        # The caller folds: of a full-width bracket the longer form is not seen.
        ("健康寿命（男性）は", [("健康寿命", "")]),
        ("移住相談件数と宿泊者数", [("移住相談件数", ""), ("宿泊者数", "")]),
        ("来庁者数は", []),
        ("", []),
    ],
)
def test_names_are_found_where_they_stand_alone(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("narrowed", "others"),
    [("県内", True), ("全国", True), ("近隣3市町", True), ("湾岸エリア", False), ("国体", False)],
)
def test_another_whole_is_told_from_a_part(narrowed, others):
    (found,) = mentions(f"{narrowed}の宿泊者数は", KNOWN)
    assert found.of_others is others


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("移住相談件数", "移住相談件数"),
        ("①移住相談件数（年間）", "移住相談件数"),
        ("(2) 移住相談件数", "移住相談件数"),
        ("移住相談\n件数", "移住相談件数"),
        ("【KPI】移住相談件数（件）", "移住相談件数"),
        ("移住相談件数の推移", None),
        ("", None),
    ],
)
def test_a_whole_cell_names_an_indicator_with_or_without_its_notes(cell, name):
    found = mention_of(cell, KNOWN)
    assert (None if found is None else found.name) == name

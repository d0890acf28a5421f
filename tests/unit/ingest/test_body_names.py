"""Names of bodies are told from bodies in general and from other words that end in 会."""

import pytest

from keikaku.ingest.body_names import (
    is_body_name,
    name_before,
    names_in_heading,
    names_in_text,
    without_meeting,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("総合計画審議会", True),
        ("青葉市地域公共交通会議", True),
        ("総合計画推進本部", True),
        ("人口部会", True),
        ("まちづくり市民懇話会", True),
        ("審議会", False),
        ("各種審議会", False),
        ("関係部会", False),
        ("各所属", False),
        ("市議会", False),
        ("博覧会", False),
        ("審議会、協議会", False),
        ("総合計画審議会規則", False),
        ("", False),
    ],
)
def test_a_body_has_a_name_of_its_own(text, expected):
    assert is_body_name(text) is expected


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("総合計画審議会", ("総合計画審議会",)),
        ("総合戦略部会及び基本計画部会", ("総合戦略部会", "基本計画部会")),
        ("総合戦略部会・基本計画部会", ("総合戦略部会", "基本計画部会")),
        ("総合戦略部会と基本計画部会", ("総合戦略部会", "基本計画部会")),
        ("総合計画審議会の設置", ("総合計画審議会",)),
        ("まち・ひと・しごと創生推進会議", ("まち・ひと・しごと創生推進会議",)),
        ("各所属", ()),
        ("総合計画審議会への諮問", ()),
        ("市民参加", ()),
        ("", ()),
    ],
)
def test_headings_made_of_bodies(title, names):
    assert names_in_heading(title) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("8月に「しおさい圏域推進協議会」", "しおさい圏域推進協議会"),
        ("「海の回廊博覧会実行員会」", "海の回廊博覧会実行員会"),
        ("「海の回廊博覧会」", None),
        ("「はじめての相談会」", None),
        ("市は青葉市環境審議会", "青葉市環境審議会"),
        ("令和3年度第2回環境審議会", "環境審議会"),
        ("市民の声を聴く協議会", None),
        ("各種協議会", None),
        ("", None),
    ],
)
def test_the_body_that_a_text_ends_with(text, name):
    assert name_before(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("平成28年度第2回推進協議会", "推進協議会"),
        ("第10回環境審議会", "環境審議会"),
        ("R3年度環境審議会", "環境審議会"),
        ("第2期環境審議会", "第2期環境審議会"),
        ("環境審議会", "環境審議会"),
    ],
)
def test_a_meeting_is_named_by_its_body(text, name):
    assert without_meeting(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("「しおさい圏域推進協議会」設立", ("しおさい圏域推進協議会",)),
        ("市は青葉市環境審議会に諮り、環境部会を置く", ("青葉市環境審議会", "環境部会")),
        ("青葉市環境審議会規則", ()),
        ("各種審議会の意見", ()),
        ("", ()),
    ],
)
def test_names_anywhere_in_a_text(text, names):
    assert names_in_text(text) == names

"""Areas are read with their members, and their composition is counted where it can be."""

from decimal import Decimal

import pytest

from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Area, Member
from keikaku.core.values.model import Amount
from keikaku.ingest.areas import find_areas
from keikaku.ingest.finds import Doubt, Find
from tests.unit.ingest.printed import blocks, codes, line

AREA = """\
しおさい連携都市圏域(3市2町)約63万人
【連携中枢都市】 青葉市(約19万7千人)、若葉市(約17万人)
【連携市町】 港市、緑町、
隣県北町

みなと連携都市圏域
(1市)約26万人

あさひ都市圏(11市13町)約230万人
【連携中枢都市】 朝日市(約119万人)
【県内の連携市町】 東市、西町
"""


def read(text):
    areas, members = find_areas(blocks(text))
    return (
        [(f.thing.name, f.thing.composition, *codes(f)) for f in areas],
        [(f.thing.area, f.thing.name, f.thing.role) for f in members],
    )


def people(raw, amount, unit, place):
    reading = Amount(Decimal(amount), unit, approximate=True)
    return Value("", Role.ACTUAL, raw, reading, source=place)


def years_of(value):
    return value.period.start


def undated(raw, place):
    return Doubt("population.no_date", "population", {"raw": raw}, place)


def test_an_area_and_a_member_are_read_whole():
    areas, members = find_areas(blocks(AREA))
    value = people("約63万人", 63, "万人", line(1))
    area = Area("", "しおさい連携都市圏域", "3市2町", value, line(1))
    assert areas[0] == Find(area, 0, frozenset({0}), (undated("約63万人", line(1)),))
    value = people("約19万7千人", 197000, "人", line(2))
    member = Member("", "しおさい連携都市圏域", "青葉市", "連携中枢都市", value, line(2))
    assert members[0] == Find(member, 1, frozenset({1}), (undated("約19万7千人", line(2)),))


def test_neighbours_are_areas_of_their_own_and_lists_run_over_lines():
    assert read(AREA) == (
        [
            ("しおさい連携都市圏域", "3市2町", "population.no_date"),
            ("みなと連携都市圏域", "1市", "population.no_date"),
            ("あさひ都市圏", "11市13町", "population.no_date"),
        ],
        [
            ("しおさい連携都市圏域", "青葉市", "連携中枢都市"),
            ("しおさい連携都市圏域", "若葉市", "連携中枢都市"),
            ("しおさい連携都市圏域", "港市", "連携市町"),
            ("しおさい連携都市圏域", "緑町", "連携市町"),
            ("しおさい連携都市圏域", "隣県北町", "連携市町"),
            ("あさひ都市圏", "朝日市", "連携中枢都市"),
            ("あさひ都市圏", "東市", "連携市町"),
            ("あさひ都市圏", "西町", "連携市町"),
        ],
    )


def test_what_is_said_in_full_is_used_and_a_label_that_says_more_is_kept():
    areas, members = find_areas(blocks(AREA))
    assert [sorted(find.uses) for find in areas] == [[0], [4, 5], [6]]
    assert [sorted(find.uses) for find in members] == [[1], [1], [2], [2], [3], [7], [], []]


@pytest.mark.parametrize(
    "text",
    [
        AREA.replace("【連携中枢都市】 ", "連携中枢都市：").replace("【連携市町】 ", "- 連携市町:"),
        AREA.replace("【", "〔").replace("】", "〕"),
        AREA.replace("(3市2町)約63万人", "（３市２町） 人口約63万人"),
        AREA.replace("【連携市町】 ", "【連携市町】\n"),
    ],
)
def test_other_signs_give_the_same_members(text):
    assert read(text)[1] == read(AREA)[1]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        (AREA.replace("3市2町", "4市2町"), True),
        (AREA.replace("緑町、\n隣県北町", "緑町"), True),
        (AREA.replace("港市、", "港市、港市、"), True),
        (AREA.replace("【連携市町】 港市、緑町、\n隣県北町\n", ""), False),
        (AREA.replace("隣県北町", "隣県北町等").replace("3市2町", "4市2町"), False),
        (AREA.replace("隣県北町", "隣県の北町ほか1町").replace("3市2町", "4市2町"), False),
        ("なぎさ圏域(1市1町)\n構成市町：青葉市、緑町、北町\n", True),
        ("なぎさ圏域(1市2町)\n構成市町：青葉市、緑町、北町\n", False),
    ],
)
def test_the_composition_is_counted_only_against_a_complete_list(text, doubted):
    areas, _ = find_areas(blocks(text))
    assert [d.code for d in areas[0].doubts if d.code.startswith("area")] == [
        "area.count_differs"
    ] * doubted


def test_a_count_that_differs_says_both():
    areas, _ = find_areas(blocks("なぎさ圏域(1市1町)\n構成市町：青葉市、緑町、北町\n"))
    details = {"composition": "1市1町", "listed": "1市2町"}
    assert areas[0].doubts == (Doubt("area.count_differs", "composition", details, line(1)),)


def test_a_population_with_its_date_is_not_doubted():
    areas, _ = find_areas(blocks("なぎさ圏域(1市1町) 63万人(令和2年)\n"))
    assert (years_of(areas[0].thing.population), areas[0].doubts) == (2020, ())


@pytest.mark.parametrize(
    "text",
    [
        "青葉市(12か所)\n",
        "第2回会議(3市2町)の開催\n",
        "しおさい圏域(3市2町)の取組について\n",
        "【連携中枢都市】 青葉市\n",
        "連携市町：緑町\n",
        "区分→市町\n連携市町→緑町\n",
        "公民館(3市2町)約63万人\n",
        "",
    ],
)
def test_other_lines_are_no_area(text):
    assert read(text) == ([], [])


def test_a_list_far_from_its_area_belongs_to_none():
    text = "なぎさ圏域(2市1町)\n\n別の話題に移る。\n\n連携市町：緑町\n"
    assert read(text) == ([("なぎさ圏域", "2市1町")], [])

"""Tables of members are read with roles and populations, or left alone."""

from decimal import Decimal

import pytest

from keikaku.ingest.area_tables import area_named_in, members_in_table
from keikaku.ingest.areas import find_areas
from tests.unit.ingest.printed import blocks, codes

TABLE = """\
区分→市町名→人口（人）令和2年
連携中枢都市→青葉市→197,000
連携市町→港市→24,100
→緑町→8,200
"""
READ = [
    ("青葉市", "連携中枢都市", Decimal(197000), "人", 2020),
    ("港市", "連携市町", Decimal(24100), "人", 2020),
    ("緑町", "連携市町", Decimal(8200), "人", 2020),
]


def shown(find):
    member, people = find.thing, find.thing.population
    year = people and people.period and people.period.start
    amount = people and people.reading.amount
    return member.name, member.role, amount, people and people.reading.unit, year


def read(text):
    return [shown(find) for find in members_in_table(blocks(text)[-1], "しおさい圏域")]


def test_a_table_of_members_is_read_whole():
    finds = members_in_table(blocks(TABLE)[0], "しおさい圏域")
    assert [shown(find) for find in finds] == READ
    assert [(find.uses, find.doubts, find.thing.area) for find in finds] == [
        (frozenset({0}), (), "しおさい圏域")
    ] * 3


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("→".join(reversed(row.split("→"))) for row in TABLE.splitlines()),
        TABLE.replace("（人）", "").replace("000", "000人").replace("00\n", "00人\n"),
        TABLE.replace("区分", "役割").replace("市町名", "構成市町"),
        TABLE + "→合計→229,300\n",
    ],
)
def test_other_columns_units_and_totals_read_the_same(text):
    assert read(text) == READ


def test_a_table_with_more_than_members_is_not_said_in_full():
    finds = members_in_table(blocks(TABLE + "→合計→229,300\n")[0], "しおさい圏域")
    assert [find.uses for find in finds] == [frozenset()] * 3


@pytest.mark.parametrize(
    ("header", "doubts"),
    [
        ("人口（人）", ("population.no_date",)),
        ("人口（令和2年）", ("population.no_unit",)),
        ("人口", ("population.no_date", "population.no_unit")),
    ],
)
def test_a_population_without_date_or_unit_is_doubted(header, doubts):
    text = TABLE.replace("人口（人）令和2年", header)
    assert {codes(f) for f in members_in_table(blocks(text)[0], "しおさい圏域")} == {doubts}


@pytest.mark.parametrize(
    "text",
    [
        TABLE.replace("緑町", "商工会"),
        TABLE.replace("8,200", "多い"),
        TABLE.replace("連携市町", "その他"),
        "市町名→人口\n青葉市→197,000\n緑町→8,200\n",
        "項目→値\n来場者数→120\n",
        "区分→市町名\n連携市町→緑町\n",
        "本文\n",
    ],
)
def test_other_tables_are_left_alone(text):
    assert read(text) == []


def test_a_header_may_name_the_role_of_all():
    assert read("構成市町→人口（人）\n青葉市→197,000\n緑町→8,200\n") == [
        ("青葉市", "構成市町", Decimal(197000), "人", None),
        ("緑町", "構成市町", Decimal(8200), "人", None),
    ]


@pytest.mark.parametrize(
    ("above", "areas"),
    [
        ("しおさい圏域の構成市町\n", [("しおさい圏域", None)]),
        ("(1) しおさい連携都市圏域\n", [("しおさい連携都市圏域", None)]),
        ("しおさい圏域(2市1町)\n", [("しおさい圏域", "2市1町")]),
        ("しおさい圏域(3市1町)\n", [("しおさい圏域", "3市1町", "area.count_differs")]),
        ("市町の一覧\n", []),
    ],
)
def test_a_table_belongs_to_the_area_over_it(above, areas):
    found, members = find_areas(blocks(above + TABLE))
    assert [(f.thing.name, f.thing.composition, *codes(f)) for f in found] == areas
    assert [f.thing.name for f in members] == [name for name, *_ in READ] * bool(areas)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("しおさい圏域の構成市町", "しおさい圏域"),
        ("しおさい都市圏", "しおさい都市圏"),
        ("地域の人口", None),
        ("圏域の構成", None),
        ("しおさい圏域ビジョン", None),
        ("", None),
    ],
)
def test_headings_that_name_an_area(text, name):
    assert area_named_in(text) == name

"""The lists beside the KPI tables, as the real documents print them."""

from collections import Counter
from decimal import Decimal

import pytest

from keikaku.documents.read import read_document
from keikaku.ingest.areas import find_areas
from keikaku.ingest.bodies import find_bodies
from keikaku.ingest.periods import find_periods
from keikaku.ingest.results import find_results
from keikaku.ingest.schedule import find_schedule
from keikaku.ingest.terms import find_terms
from keikaku.ingest.timeline import find_timeline
from keikaku.ingest.variants import find_variants
from tests.unit.ingest.printed import charts, codes, day

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="session")
def document(corpus):
    """The blocks of a document of the corpus, by the number that its name begins with."""

    def read(number):
        (path,) = corpus.glob(f"{number}_*.txt")
        return tuple(read_document(path).blocks)

    return read


def printed(population):
    return population and population.raw


def people(population):
    return population and population.reading.amount


def texts_of(blocks):
    for block in blocks:
        cells = block.grid.cells if block.grid else [block]
        yield from ((cell.text, cell.source) for cell in cells)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("000", []),
        ("001", []),
        ("002", [("第2期山口市まち・ひと・しごと創生総合戦略", 2020, 2024)]),
        (
            "003",
            [
                ("基本構想", 2020, 2029),
                ("前期基本計画", 2020, 2024),
                ("後期基本計画", 2025, 2029),
                ("第2期総合戦略", 2020, 2024),
                ("第3期総合戦略", 2025, 2029),
            ],
        ),
        ("004", [("第1期山口県央連携都市圏域ビジョン", 2017, 2021)]),
    ],
)
def test_periods(document, number, expected):
    finds = find_periods(document(number))
    assert [(f.thing.title, f.thing.start, f.thing.end) for f in finds] == expected
    assert [codes(find) for find in finds] == [()] * len(expected)


def test_terms(document):
    early = ("第二次美祢市総合計画前期基本計画", "第2期美祢市まち・ひと・しごと創生総合戦略")
    late = ("第二次美祢市総合計画後期基本計画", "第3期美祢市まち・ひと・しごと創生総合戦略")
    assert {f.thing.term: f.thing.means for f in find_terms(document("003"))} == {
        "総合計画": ("第二次美祢市総合計画",),
        "前期計画": early,
        "前期基本計画": early[:1],
        "第2期総合戦略": early[1:],
        "後期計画": late,
        "後期基本計画": late[:1],
        "第3期総合戦略": late[1:],
        "人口ビジョン": ("美祢市人口ビジョン",),
    }


def test_schedule(document):
    finds = find_schedule(document("003"))
    assert [(day(f.thing.start), day(f.thing.end)) for f in finds] == [
        ("2023-07?", "2023-11?"),
        ("2023-07?*", "2023-12?"),
        ("2023-07?*", "2024-01?"),
        ("2023-12?", "2024-09?"),
        ("2023-12?*", "2024-12?"),
        ("2024-12?", "2025-01?"),
        ("2024-12?*", "2025-03?"),
    ]


def test_timeline(document):
    finds = find_timeline(document("004"))
    assert [day(f.thing.start) for f in finds] == [
        *("2014-03", "2014-08*", "2014-12*", "2015-01*"),
        *("2015-05*", "2015-06*", "2015-10*", "2016-03*"),
        *("2016-04*", "2016-06*", "2016-08*", "2016-10*", "2016-11*", "2016-12*"),
        *("2017-03*", "2017-03-30", "2017-03*"),
        *("2017-01", "2017-02*", "2017-03*", "2019-03", "2020-03"),
    ]
    doubted = Counter(code for find in finds for code in codes(find))
    assert doubted == {"event.outside_block": 1, "event.year_assumed": 2}


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_documents_of_measures_hold_no_events_and_no_terms(document, number):
    blocks = document(number)
    assert (*find_schedule(blocks), *find_timeline(blocks), *find_terms(blocks)) == ()


def test_bodies_with_sections(document):
    finds = find_bodies(document("003"))
    assert [(f.thing.name, f.thing.role, f.thing.members, f.thing.basis) for f in finds] == [
        (
            "総合計画審議会",
            "附属機関",
            ("市民", "学識経験者", "議会", "各種団体の代表者等"),
            None,
        ),
        ("総合戦略部会", "附属機関", (), "美祢市総合計画審議会規則第7条"),
        ("基本計画部会", "附属機関", (), "美祢市総合計画審議会規則第7条"),
        (
            "総合計画推進本部",
            "庁内組織",
            ("副市長", "教育長", "病院事業管理者", "各部長"),
            "美祢市総合計画推進本部設置要綱",
        ),
    ]


def test_bodies_of_a_history_are_one_body_under_two_spellings(document):
    finds = find_bodies(document("004"))
    assert [(f.thing.name, f.doubts[0].details["printed"]) for f in finds] == [
        ("山口県央連携都市圏域推進協議会", "山口県央連携都市圏推進協議会"),
        ("山口県央連携都市圏域ビジョン懇談会", "山口県央連携都市圏ビジョン懇談会"),
        ("山口ゆめ回廊博覧会実行委員会", "山口ゆめ回廊博覧会実行員会"),
    ]


def test_areas_and_members(document):
    areas, members = find_areas(document("004"))
    assert [(f.thing.name, f.thing.composition, printed(f.thing.population)) for f in areas] == [
        ("山口県央連携都市圏域", "6市1町", "約63万人"),
        ("下関市連携都市圏域", "1市", "約26万人"),
        ("広島広域都市圏", "11市13町", "約230万人"),
        ("北九州都市圏域", "6市11町", "約140万人"),
    ]
    own = [f.thing for f in members if f.thing.area == "山口県央連携都市圏域"]
    assert [(m.name, m.role, people(m.population)) for m in own] == [
        ("山口市", "連携中枢都市", Decimal(197000)),
        ("宇部市", "連携中枢都市", Decimal(17)),
        ("萩市", "連携市町", None),
        ("防府市", "連携市町", None),
        ("美祢市", "連携市町", None),
        ("山陽小野田市", "連携市町", None),
        ("島根県津和野町", "連携市町", None),
    ]
    assert Counter(f.thing.area for f in members[7:]) == {"広島広域都市圏": 8, "北九州都市圏域": 1}
    assert {code for find in (*areas, *members) for code in codes(find)} == {"population.no_date"}


def test_results(document):
    finds = find_results(document("004"))
    values = [(v.label, v.raw, v.period) for f in finds for v in f.thing.values]
    assert [(label, raw, p and (p.start, p.end)) for label, raw, p in values] == [
        ("総放送時間", "1,420分(約24時間)", (2018, 2020)),
        ("総出演人数", "112名", (2018, 2020)),
        ("来場者数", "合計約25,000人", (2017, 2019)),
        (None, "全2回", (2020, 2020)),
        ("参加者数", "合計53人", None),
        ("参加者数", "合計22人", (2019, 2020)),
        ("訪問企業", "合計12社", (2019, 2020)),
        (None, "7市町", None),
        (None, "17図書館", None),
    ]


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_plans_before_they_are_carried_out_hold_no_results(document, number):
    assert find_results(document(number)) == ()


def test_chart(document):
    (chart,) = charts(document("002"))
    directions, goals = chart.thing.columns
    assert (directions.level, goals.level) == ("基本的な施策の方向性", "基本目標")
    assert [(node.depth, node.code) for node in directions.nodes] == [(0, None)] * 5
    assert Counter(node.depth for node in goals.nodes) == {0: 5, 1: 11, 2: 27}
    distinct = Counter(node.depth for node in goals.nodes if not node.cross_listed)
    assert distinct == {0: 5, 1: 10, 2: 24}
    assert [(goal.name, goal.raw_value) for goal in chart.thing.goals] == [
        ("人口", "2060年に約17万人の維持")
    ]
    assert codes(chart) == ("text.spread",) * 5


@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_other_documents_hold_no_chart(document, number):
    assert charts(document(number)) == ()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("000", [("美祿", "美祢", 6)]),
        ("001", []),
        ("002", []),
        ("003", [("美祿", "美祢", 2)]),
        (
            "004",
            [
                ("山口県央連携都市圏推進協議会", "山口県央連携都市圏域推進協議会", 1),
                ("山口県央連携都市圏ビジョン懇談会", "山口県央連携都市圏域ビジョン懇談会", 1),
                ("山口ゆめ回廊博覧会実行員会", "山口ゆめ回廊博覧会実行委員会", 1),
            ],
        ),
    ],
)
def test_variants(document, number, expected):
    found = find_variants(tuple(texts_of(document(number))))
    assert [(v.rare, v.dominant, len(v.places)) for v in found] == expected

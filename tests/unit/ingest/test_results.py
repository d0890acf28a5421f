"""Results are read where a line says that something was done, and nowhere else."""

from decimal import Decimal

import pytest

from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Result
from keikaku.core.values.model import Amount
from keikaku.core.years.model import FiscalYear, Period, StatedIn, YearRange
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.results import find_results
from tests.unit.ingest.printed import blocks, codes, line


def shown(value):
    period = value.period and (value.period.start, value.period.end)
    return value.label, value.raw, value.reading.amount, value.reading.unit, period


def read(text):
    return [([shown(v) for v in f.thing.values], *codes(f)) for f in find_results(blocks(text))]


def test_a_stated_result_carries_its_label_its_number_and_its_year():
    text = "- 平成29年度～令和元年度の交流フェアの実績：来場者数 合計約25,000人\n"
    years = YearRange(FiscalYear(2017), FiscalYear(2019))
    value = Value(
        "",
        Role.RESULT,
        "合計約25,000人",
        Amount(Decimal(25000), "人", approximate=True),
        label="来場者数",
        notes=("合計",),
        period=Period(years, "平成29年度～令和元年度", StatedIn.CELL),
        source=line(1),
    )
    said = "平成29年度～令和元年度の交流フェアの実績：来場者数 合計約25,000人"
    result = Result("", None, said, (value,), line(1))
    assert find_results(blocks(text)) == (Find(result, 0, frozenset({0})),)


def test_each_clause_is_a_result_that_says_what_it_is_about():
    text = "令和2年度のツアーの実績：参加者数 合計22人、訪問企業 合計12社\n"
    finds = find_results(blocks(text))
    assert [find.thing.text for find in finds] == [
        "令和2年度のツアーの実績：参加者数 合計22人",
        "令和2年度のツアーの実績：訪問企業 合計12社",
    ]
    assert read(text) == [
        ([("参加者数", "合計22人", Decimal(22), "人", (2020, 2020))],),
        ([("訪問企業", "合計12社", Decimal(12), "社", (2020, 2020))],),
    ]


def test_a_line_with_the_years_of_a_list_dates_all_of_it():
    text = (
        "番組\n総放送時間:1,420分(約24時間)\n総出演人数:112名\n話題\n(平成30年度～令和2年度実績)\n"
    )
    finds = find_results(blocks(text))
    assert read(text) == [
        ([("総放送時間", "1,420分(約24時間)", Decimal(1420), "分", (2018, 2020))],),
        ([("総出演人数", "112名", Decimal(112), "名", (2018, 2020))],),
    ]
    assert [find.uses for find in finds] == [{1, 4}, {2, 4}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "実績：参加者数 53人\n",
            [([("参加者数", "53人", Decimal(53), "人", None)], "result.period_missing")],
        ),
        (
            "令和3年度の開催実績：延べ参加者数 1,200人\n",
            [([("延べ参加者数", "1,200人", Decimal(1200), "人", (2021, 2021))],)],
        ),
        (
            "令和元年度と令和3年度の実績：参加者数 53人\n",
            [([("参加者数", "53人", Decimal(53), "人", None)], "result.period_unclear")],
        ),
        (
            "令和2年度に始めた講座の実績：参加者数 53人\n",
            [([("参加者数", "53人", Decimal(53), "人", None)], "result.period_unclear")],
        ),
        (
            "平成30年度に始めた講座の令和2年度の実績：参加者数 53人\n",
            [([("参加者数", "53人", Decimal(53), "人", (2020, 2020))],)],
        ),
        (
            "令和2年度において、圏域を巡るツアーを開催(令和2年11月、令和3年2月の全2回)\n",
            [([(None, "全2回", Decimal(2), "回", (2020, 2020))],)],
        ),
        (
            "令和4年度は全5回の講座を開催しました。\n",
            [([(None, "全5回", Decimal(5), "回", (2022, 2022))],)],
        ),
        (
            "令和4年度は延べ120人が講座に参加しました。\n",
            [([(None, "延べ120人", Decimal(120), "人", (2022, 2022))],)],
        ),
        (
            "圏域の交流を目指した\n5市町12公民館での\n作品展の開催\n",
            [
                (
                    [
                        (None, "5市町", Decimal(5), "市町", None),
                        (None, "12公民館", Decimal(12), "公民館", None),
                    ],
                    "result.period_missing",
                )
            ],
        ),
    ],
)
def test_other_statements_of_results(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("between", ["(1) 別の事業\n", "話題\n" * 9])
def test_a_line_with_years_dates_no_list_far_from_it(between):
    text = f"総出演人数:112名\n{between}(平成30年度～令和2年度実績)\n"
    assert read(text) == [
        ([("総出演人数", "112名", Decimal(112), "名", None)], "result.period_missing"),
    ]


def test_a_clause_that_does_not_read_beside_one_that_does_is_doubted():
    text = "令和2年度の実績：参加者数 22人、うち10人は市外から\n"
    _, find = find_results(blocks(text))
    assert find.thing.values == ()
    doubt = Doubt("value.unreadable", "values", {"raw": "うち10人は市外から"}, line(1))
    assert find.doubts == (doubt,)


def test_a_result_inside_a_sentence_leaves_the_sentence_in_the_text():
    (find,) = find_results(blocks("令和4年度は全5回の講座を開催しました。\n"))
    assert find.uses == frozenset()


PROSE = [
    "人口は、平成27年の28,630人から令和2年には26,159人となり、5年間で2,471人減少しました。",
    "令和11年度までに来場者数を合計30,000人に増やすことを目指します。",
    "全5回の講座を毎年開催します。",
    "全3回の研修を予定しています。",
    "延べ宿泊者数は、令和元年に延べ30万人でした。",
    "市内全12校に1人1台の端末を整備します。",
    "19市町300施設で利用できるようにします。",
    "平成20年の合併から15年が経過しました。",
    "高齢化率は令和2年に42.1%で、県内13市で2番目に高い水準です。",
    "総人口：24,100人",
    "総面積：472.6㎢",
    "歳入合計 120億3,000万円",
    "過去5年の実績を踏まえ、年間10件の創業を支援します。",
    "実績値：1,200人",
    "目標：合計50件",
    "実績見込：合計50件",
    "これまでの実績：施策の検証に用いた",
    "計画期間は令和7年度から令和11年度までの5年間です。",
    "国道2号と県道31号が市を東西に結んでいます。",
    "アンケートは18歳以上の市民2,000人を無作為に選び、850人から回答がありました。",
    "子どもが3人以上いる世帯の保育料を2分の1に軽減します。",
    "相談窓口を2か所から4か所に増設し、延べ500人の利用を見込みます。",
    "4つの基本目標と12の施策で構成します。",
    "第2次計画では25の指標のうち18が目標に達しました。",
    "令和5年3月に5市町で協定を結び、共同利用を始めました。",
    "観光客は年間130万人で、その8割が日帰りです。",
    "事業費は合計で2億4,000万円と見込んでいます。",
    "駅から半径800メートルの範囲に1,200戸の住宅があります。",
    "65歳以上の単身世帯は1,842世帯に上ります。",
    "森林は市域の74%、35,000haを占めます。",
    "令和3年7月、3市の枠組みで基本事項を定めました。",
    "○町内会 合計64団体",
    "電話 0123-45-6789（内線 合計3本）",
    "合計特殊出生率は1.45です。",
    "5市12町の図書館で相互利用を進めます。",
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_full_of_numbers_holds_no_result(text):
    assert read(text) == []


def test_prose_in_one_paragraph_holds_no_result():
    assert read("\n".join(PROSE)) == []


def test_tables_and_headings_hold_no_result():
    assert read("# 令和2年度の実績：参加者数 53人\n項目→実績：参加者数 53人\n") == []

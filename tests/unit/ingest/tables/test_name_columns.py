"""Which column names the indicators, which divide them, which gather several."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.layout import layout_of
from keikaku.ingest.tables.name_columns import numbers_a_row
from keikaku.ingest.tables.regions import RegionKind, split_regions
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid

VALUES = "現状(R5) | 目標(R11)"


def layout(drawn):
    table = grid(drawn)
    regions = split_regions(table, vocabulary())
    region = next(r for r in regions if r.kind is RegionKind.INDICATORS)
    return layout_of(table, region, vocabulary())


@pytest.mark.parametrize(
    ("drawn", "name", "parts"),
    [
        (f"指標 | {VALUES}\n客数 | 1 | 2", 0, ()),
        (f"指標 | < | {VALUES}\n寿命 | 男性 | 79 | 80\n^ | 女性 | 84 | 85", 0, (1,)),
        (f"指標 | < | {VALUES}\nア | 来館者数 | 79 | 80\nイ | 貸出数 | 84 | 85", 1, ()),
        (
            f"指標 | < | {VALUES}\n健康 | 健診の受診率 | 7 | 8\n^ | 教室の参加者数 | 8 | 9",
            1,
            (),
        ),
        # Where one name reaches over both columns, what stands in the first begins the others.
        (
            f"KPI | < | {VALUES}\n港の利用 | 入港の隻数 | 7 | 8\n^ | 荷物の取扱量 | 8 | 9\n"
            "市場の来場者数 | < | 5 | 6",
            0,
            (1,),
        ),
        (f"指標 | 区分 | {VALUES}\n寿命 | 男性 | 79 | 80\n | 女性 | 84 | 85", 0, (1,)),
        (f"指標 |  | {VALUES}\n寿命 | 男性 | 79 | 80\n | 女性 | 84 | 85", 0, (1,)),
        (f"項目 | 地点名 | {VALUES}\nBOD値 | 新橋 | 1.9 | 1.5\n^ | 河口 | 2.4 | 2", 0, (1,)),
        (f"項目 | 橋 | {VALUES}\nBOD値 | 新橋 | 1.9 | 1.5\n^ | 大橋 | 2.4 | 2", 0, (1,)),
        (f"指標 | 橋 | {VALUES}\nBOD値 | 新橋 | 1.9 | 1.5\nCOD値 | 大橋 | 2.4 | 2", 0, ()),
        (
            f"区分 | 指標 | {VALUES}\n港 | 客数 | 1 | 2\n^ | 船数 | 3 | 4\n市場 | 売場数 | 5 | 6",
            1,
            (),
        ),
        (f"区分 | 指標 | {VALUES}\n港 | 客数 | 1 | 2\n市場 | 売場数 | 5 | 6", 1, (0,)),
        (
            f"区分 | 指標 | {VALUES}\n港 | 客数 | 1 | 2\n^ | 船数 | 3 | 4\n市場 | 客数 | 5 | 6",
            1,
            (0,),
        ),
        (
            f"区分 | 指標 | {VALUES}\n男性 | 客数 | 1 | 2\n^ | 船数 | 3 | 4\n女性 | 売場数 | 5 | 6",
            1,
            (0,),
        ),
        (
            f"対象 | 指標 | {VALUES}\n港 | 客数 | 1 | 2\n^ | 船数 | 3 | 4\n市場 | 売場数 | 5 | 6",
            1,
            (0,),
        ),
        (f"No. | 事業 | 単位 | {VALUES}\n1 | 講座 | 回 | 1 | 2", 1, ()),
        (
            "サービス名 |  | R5年度（実績） | R8年度（見込量）\n介護の利用者数 |  | 27人 | 31人",
            0,
            (),
        ),
        (f"指標 | {VALUES} | 区分\n客数 | 1 | 2 | 新規", 0, ()),
        (
            "種別 | サービス名 | R5年度（実績） | R8年度（見込量）\n"
            "成果 | 居宅介護 | 27人 | 31人\n活動 | 同行援護 | 18人 | 20人\n成果 | 短期入所 | 3人 | 5人",
            1,
            (0,),
        ),
        # What is merged over several names is their group, where a head says that they are names.
        (
            "区分 | サービス名 | R5年度（実績） | R8年度（見込量）\n"
            "訪問系 | 居宅介護 | 27人 | 31人\n^ | 同行援護 | 18人 | 20人\n居住系 | 共同生活援助 | 3人 | 5人",
            1,
            (0,),
        ),
        (
            "区分 | 場所 | R5年度（実績） | R8年度（見込量）\n"
            "来館者数 | 中央館 | 27人 | 31人\n貸出冊数 | 中央館 | 18冊 | 20冊",
            0,
            (),
        ),
        (
            "サービス名 | 前期計画の目標値 | R5年度（実績） | R8年度（見込量）\n"
            "居宅介護 | 80 | 27人 | 31人\n同行援護 | 1,200 | 18人 | 20人",
            0,
            (),
        ),
        # A page has cut the last name off its row, or has put it into the second one.
        (
            "基本目標 | KPI | 区分 | R5 | R6 | R11\n"
            "ひと | 転入者数 | 目標 | 1 | 2 | 3\n^ | ^ | 実績 | 1 | 1 | \n"
            "^ | 出生数 | 目標 | 2 | 4 | 6\n^ |  | 実績 | 2 | 2 | ",
            1,
            (),
        ),
        (
            "基本目標 | 項目 | 区分 | R5 | R6 | R11\n"
            "ひと | 転入者数 | 目標 | 1 | 2 | 3\n^ | ^ | 実績 | 1 | 1 | \n"
            "^ | 出生数 | 目標 | 2 | 4 | 6\n^ |  | 実績 | 2 | 2 | ",
            1,
            (),
        ),
        (
            "基本目標 | KPI | 区分 | R5 | R6 | R11\n"
            "ひと | 転入者数 | 目標 | 1 | 2 | 3\n^ | ^ | 実績 | 1 | 1 | \n"
            "^ |  | 目標 | 2 | 4 | 6\n^ | 出生数 | 実績 | 2 | 2 | \n"
            "まち | 店舗数 | 目標 | 2 | 4 | 6\n^ | ^ | 実績 | 2 | 2 | ",
            1,
            (),
        ),
        (
            f"基本目標 | KPI | {VALUES}\nひと | 転入者数 | 1 | 2\n^ | 出生数 | 3 | 4\n^ |  | 5 | 6",
            1,
            (),
        ),
        (f"KPI | 項目 | {VALUES}\nKPIア | 転入者数 | 1 | 2\nKPIイ | 出生数 | 3 | 4", 1, ()),
    ],
)
def test_names_and_parts(drawn, name, parts):
    found = layout(drawn)
    assert (found.name, found.parts) == (name, parts)


@pytest.mark.parametrize(
    ("drawn", "measures"),
    [
        (f"施策番号 | 施策名 | 指標 | {VALUES}\n1-1 | 森 | 面積 | 1 | 2", [(1, 0, "施策")]),
        (f"施策番号 | 指標 | {VALUES}\n1-1 | 面積 | 1 | 2", [(None, 0, "施策")]),
        (f"番号 | 指標 | {VALUES}\n1 | 面積 | 1 | 2", []),
        (
            f"政策 | 施策 | 指標 | {VALUES}\n森 | 林 | 面積 | 1 | 2",
            [(0, None, "政策"), (1, None, "施策")],
        ),
        (f"基本目標 | KPI | {VALUES}\n森 | 面積 | 1 | 2", [(0, None, "基本目標")]),
        (f"連携事業 | KPI | {VALUES}\n森を守る | 面積 | 1 | 2", [(0, None, None)]),
        (f"改革項目 | 指標 | {VALUES}\n森 | 面積 | 1 | 2\n^ | 本数 | 3 | 4", [(0, None, None)]),
        (f"評価項目 | 指標 | {VALUES}\n森 | 面積 | 1 | 2", []),
        (f" | 指標 | {VALUES}\n森 | 面積 | 1 | 2\n^ | 本数 | 3 | 4", [(0, None, None)]),
        (f" | 指標 | {VALUES}\nKPI | 面積 | 1 | 2\n^ | 本数 | 3 | 4", []),
        (
            f"指標 | < | {VALUES}\n健康 | 健診の受診率 | 7 | 8\n^ | 教室の参加者数 | 8 | 9",
            [(0, None, None)],
        ),
    ],
)
def test_measures(drawn, measures):
    assert [(m.title, m.code, m.level) for m in layout(drawn).measures] == measures


HALVES = "指標 | 現状 | < | 目標 | <\n"


@pytest.mark.parametrize(
    ("drawn", "years", "units"),
    [
        ("指標 | 基準値 | 目標値 | 基準年度 | 目標年度\n数 | 1 | 2 | R5 | R11", {1: 3, 2: 4}, {}),
        ("指標 | 現状値 | 年度 | 目標値 | 年度\n数 | 1 | R5 | 2 | R11", {1: 2, 3: 4}, {}),
        (
            "指標 | 現状 | < | 目標 | <\n^ | 年度 | 値 | 年度 | 値\n数 | R5 | 1 | R9 | 2",
            {2: 1, 4: 3},
            {},
        ),
        ("指標 | 基準年 | 基準値 | 目標値\n数 | R5 | 1 | 2", {2: 1}, {}),
        (
            "指標 | 中間目標年度 | 中間目標 | 目標年度 | 目標\n数 | R8 | 1 | R9 | 2",
            {2: 1, 4: 3},
            {},
        ),
        (
            "指標 | 現状 | < | 目標 | <\n数 | 1 | R5 | 2 | R11\n量 | 3 | R4 | 4 | R9",
            {1: 2, 3: 4},
            {},
        ),
        (
            "指標 | 現状 | < | 目標 | <\n数 | R5 | 1 | R11 | 2\n量 | R4 | 3 | R9 | 4",
            {2: 1, 4: 3},
            {},
        ),
        (HALVES + "数 | 1 | 人 | 2 | 人", {}, {1: 2, 3: 4}),
        (HALVES + "数 | 1 | 客 | 2 | 人", {}, {3: 4}),
    ],
)
def test_columns_beside_values(drawn, years, units):
    found = layout(drawn)
    assert (dict(found.years), dict(found.units)) == (years, units)


@pytest.mark.parametrize("text", ["ア", "①", "1", "(2)", "1-3", "Ⅱ", "12."])
def test_the_number_of_a_row(text):
    assert numbers_a_row(text)


@pytest.mark.parametrize("text", ["アユ", "A", "1人", "3歳児健診", "", "R5"])
def test_what_is_no_number_of_a_row(text):
    assert not numbers_a_row(text)


@pytest.mark.parametrize("head", ["部門", "分野", "区分", "領域"])
def test_what_stands_behind_one_name_over_its_rows_parts_it(head: str) -> None:
    drawn = (
        f"指標 | {head} | 基準（2013年度） | 目標（2030年度） | 削減率¶（2013年度比）\n"
        "水の使用量 | 学校 | 40 | 30 | ▲25％\n^ | 公園 | 20 | 15 | ▲25％\n^ | 合計 | 60 | 45 | ▲25％\n"
    )
    draft = read_plan([document("港市の計画", "第1章 水", grid(drawn))])
    parts = [(one.name, one.scope_notes) for one in draft.plan.indicators]
    assert parts == [("水の使用量", (part,)) for part in ("学校", "公園", "合計")]
    told = {problem.code for problem in draft.problems}
    assert not told & {"indicator.look_alike", "column.unknown", "value.left_out"}

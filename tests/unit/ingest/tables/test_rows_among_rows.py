"""What a row owes to those around it: merged cells, blank lines, totals, broken lines."""

import pytest

from keikaku.core.indicators import Direction, Role
from keikaku.core.plan import PlanDraft
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import codes, draft, plan

HEAD = "施策番号→施策名→指標名→単位→基準値(R5)→目標値(R11)\n"


def test_a_blank_under_a_measure_goes_on_with_it_and_says_so() -> None:
    reading = draft("進捗表\n\n" + HEAD + "1-1→森を育てる→植栽面積→ha→12→20\n→→間伐面積→ha→30→45\n")
    (node,) = reading.plan.nodes
    assert [i.placements[0].node for i in reading.plan.indicators] == [node.id, node.id]
    (told,) = [p for p in reading.problems if p.code == "measure.filled_down"]
    assert (told.where, told.field) == ("i2", "placements")
    assert told.details == {"measure": "1-1 森を育てる"}


def test_codes_without_titles_make_nodes_of_their_own() -> None:
    read = plan(
        "進捗表\n\n施策番号→指標名→基準値(R5)→目標値(R11)\n1-1→植栽面積→12ha→20ha\n1-2→水質調査の回数→4回→6回\n"
    )
    assert [(n.level, n.code, n.title) for n in read.nodes] == [
        ("施策", "1-1", ""),
        ("施策", "1-2", ""),
    ]


@pytest.mark.parametrize("head", ["番号", "No.", "No", "№"])
def test_the_number_of_a_row_is_no_measure(head: str) -> None:
    read = plan(f"総合計画\n\n1 防災\n\n{head}→指標→現状→目標\n1→組織率→71.0% (R4)→90.0% (R9)\n")
    assert [node.title for node in read.nodes] == ["防災"]
    assert [i.placements[0].node for i in read.indicators] == ["n1"]


def test_rows_that_a_blank_line_parts_from_their_heads_go_on_with_them() -> None:
    text = (
        "進捗表\n\n" + HEAD + "1-1→森を育てる→植栽面積→ha→12→20\n\n1-2→川を守る→調査の回数→回→4→6\n"
    )
    reading = draft(text)
    values = [[v.raw for v in i.values] for i in reading.plan.indicators]
    assert values == [["12", "20"], ["4", "6"]]
    assert "table.continued" in codes(reading)


@pytest.mark.parametrize(
    ("below", "why"),
    [
        ("年→総人口→世帯→人→R2→R5\n", "its first row is no row of values"),
        ("1-2→川を守る→調査の回数→回→4\n", "another width"),
        ("1-2→川を守る→→→4→6\n", "a row without a name"),
        (
            f"{'説明の文です。' * 30}\n\n1-2→川を守る→調査の回数→回→4→6\n",
            "a text between them that is no comment",
        ),
    ],
)
def test_a_table_without_heads_is_otherwise_kept_as_a_table(below: str, why: str) -> None:
    reading = draft("進捗表\n\n" + HEAD + "1-1→森を育てる→植栽面積→ha→12→20\n\n" + below)
    assert "table.continued" not in codes(reading), why
    assert len(reading.plan.indicators) == 1
    assert len(reading.plan.tables) == 1


@pytest.mark.parametrize("name", ["合計", "小計", "計", "総計", "経済部 計", "市全体　合計"])
def test_a_row_of_totals_is_no_indicator_and_is_told(name: str) -> None:
    reading = draft(
        f"進捗表\n\nKPI→項目→現状値(R5)→目標値(R11)\n→植栽面積→12ha→20ha\n→{name}→30ha→50ha\n"
    )
    assert [i.name for i in reading.plan.indicators] == ["植栽面積"]
    (told,) = [p for p in reading.problems if p.code == "row.total"]
    assert told.details["text"] == f"{name} 30ha 50ha"


@pytest.mark.parametrize("name", ["温室効果ガス排出量の合計", "会計処理の件数", "設計の件数"])
def test_a_name_that_holds_such_a_word_stays_an_indicator(name: str) -> None:
    read = plan(f"進捗表\n\nKPI→項目→現状値(R5)→目標値(R11)\n→{name}→30件→50件\n")
    assert [i.name for i in read.indicators] == [name]


def test_a_name_broken_over_lines_in_its_cell_is_one_name() -> None:
    read = plan(
        '施策,指標名,基準値(R5),目標値(R11)\n森,"市産材の\n利用量",12,20\n川,"Wi-Fi\nSpot 数",1,3\n'
    )
    assert [i.name for i in read.indicators] == ["市産材の利用量", "Wi-Fi Spot 数"]
    assert read.indicators[0].placements[0].printed_name == "市産材の\n利用量"


def test_a_text_that_a_line_break_has_cut_is_joined() -> None:
    reading = draft(
        "総合計画\n\n1-1. 森を育てる\n\n"
        "内容→山の手入れを進め、担い手となる若い世代を迎えて、→\n市産材の使い道を広げます。→\n"
        "KPI→項目→現状値(R5)→目標値(R11)\n→植栽面積→12ha→20ha\n"
    )
    assert reading.plan.nodes[0].text == (
        "山の手入れを進め、担い手となる若い世代を迎えて、市産材の使い道を広げます。"
    )
    assert "text.joined" in codes(reading)
    assert reading.plan.tables == ()


def test_the_lead_text_stands_before_the_contents_of_the_table_below_it() -> None:
    read = plan(
        "総合計画\n\n1-1. 森を育てる\n\n山は市の面積の八割を占めます。\n\n"
        "内容→手入れの行き届かない山を減らし、木を使う暮らしを広げます。\n\n終わりの文です。\n"
    )
    assert read.nodes[0].text == (
        "山は市の面積の八割を占めます。\n手入れの行き届かない山を減らし、木を使う暮らしを広げます。\n終わりの文です。"
    )


def test_contents_without_a_heading_over_them_are_not_lost() -> None:
    read = plan("内容→手入れの行き届かない山を減らし、木を使う暮らしを広げます。\n")
    (node,) = read.nodes
    assert (node.title, node.assumed) == ("", ("title",))
    assert node.text == "手入れの行き届かない山を減らし、木を使う暮らしを広げます。"


@pytest.mark.parametrize(
    ("actual", "target", "direction"),
    [
        ("12人", "20人", Direction.INCREASE),
        ("20人", "12人", Direction.AT_LEAST),
        ("20人", "20人", Direction.MAINTAIN),
    ],
)
def test_without_a_baseline_the_latest_actual_shows_the_way(
    actual: str, target: str, direction: Direction
) -> None:
    read = plan(f"計画\n\nKPI→項目→実績値(R5)→目標値(R11)\n→相談者数→{actual}→{target}\n")
    (indicator,) = read.indicators
    assert [value.role for value in indicator.values] == [Role.ACTUAL, Role.TARGET]
    assert indicator.direction is direction


def test_the_day_of_a_running_total_does_not_make_it_a_point() -> None:
    read = plan("計画\n\nKPI→項目→現状値→目標値(R11)\n→創業者数(累計)→12人(R5年度末)→30人\n")
    kinds = [v.accumulation.kind.value for v in read.indicators[0].values if v.accumulation]
    assert kinds == ["cumulative", "cumulative"]


def test_an_event_is_not_counted_over_time() -> None:
    read = plan("計画\n\nKPI→項目→現状値→目標値\n→拠点の開設→-→開設(R8年度末)\n")
    assert read.indicators[0].values[1].accumulation is None


def test_a_single_year_beside_other_values_is_not_the_period_of_the_plan() -> None:
    read = plan("進捗表\n\n指標名→基準値(R5)→目標値(R11)→R7\n植栽面積→12ha→20ha→13ha\n")
    assert read.head.period is None


def test_a_year_of_a_head_that_contradicts_itself_is_told_at_each_value_and_not_read() -> None:
    reading = draft(
        "第2次総合計画（令和7年度～令和11年度）\n\n"
        "指標名→基準値 平成29年度(2018年度)→目標値 令和11年度(2030年度)\n"
        "健診の受診率→38.2%→45%\n検診の受診者数→1,204人(H30)→-\n"
    )
    values = [value for indicator in reading.plan.indicators for value in indicator.values]
    assert [(v.role.value, v.period.start if v.period else None) for v in values] == [
        ("baseline", None),
        ("target", None),
        ("baseline", 2018),
        ("target", None),
    ]
    told = [(p.where, p.field) for p in reading.problems if p.code == "year.contradiction"]
    assert told == [("i1", "baseline.period"), ("i1", "target.period")]


def test_a_row_that_counts_a_part_of_the_one_above_has_its_name_and_scope() -> None:
    reading = draft(
        "計画\n\n指標名→単位→現状値(R5)→目標値(R11)\n宿泊者数→人→10→20\n（うち外国人）→人→1→3\n"
    )
    assert [(i.name, i.scope_notes) for i in reading.plan.indicators] == [
        ("宿泊者数", ()),
        ("宿泊者数", ("うち外国人",)),
    ]
    assert codes(reading) == ["row.name_continued"]


@pytest.mark.parametrize(
    ("above", "part", "name"),
    [
        ("延べ宿泊者数", "うち外国人延べ宿泊者数", "うち外国人延べ宿泊者数"),
        ("来訪者数（年間）", "（うち県外からの来訪者数）", "うち県外からの来訪者数"),
        ("審議会の委員数", "うち女性委員数", "うち女性委員数"),
        ("審議会の委員数", "うち女性の人数", "審議会の委員数"),
        ("延べ宿泊者数", "うち外国人", "延べ宿泊者数"),
    ],
)
def test_a_part_that_tells_again_what_is_counted_has_a_name_of_its_own(above, part, name) -> None:
    reading = draft(
        f"計画\n\n指標名→単位→現状値(R5)→目標値(R11)\n{above}→人→10→20\n{part}→人→1→3\n"
        "うち県内→人→2→4\n"
    )
    whole = above.removesuffix("（年間）")
    scopes = [[note for note in i.scope_notes if "うち" in note] for i in reading.plan.indicators]
    assert [i.name for i in reading.plan.indicators] == [whole, name, whole]
    assert scopes == [[], [part] if name == whole else [], ["うち県内"]]


def test_another_unit_under_a_name_is_another_count_of_the_same() -> None:
    reading = draft(
        "計画\n\n指標名→単位→R5現状→R11目標\n居宅介護→人/月→83→99\n→時間/月→1,140→1,375\n"
    )
    assert [(i.name, i.unit) for i in reading.plan.indicators] == [
        ("居宅介護", "人/月"),
        ("居宅介護", "時間/月"),
    ]
    assert codes(reading) == ["row.name_continued"]


def test_a_part_without_a_unit_has_that_of_the_row_above_and_says_so() -> None:
    reading = draft(
        "計画\n\n指標名→区分→単位→現状値(R5)→目標値(R11)\n寿命→男→歳→79→80\n→女→→84→85\n"
    )
    assert [i.unit for i in reading.plan.indicators] == ["歳", "歳"]
    assert codes(reading, "unit") == ["unit.inherited"]


def below_a_line(line: str, *rows: str) -> PlanDraft:
    drawn = "\n".join(("項目 | 基準値(R5) | 目標値(R11)", f"{line} | < | <", *rows))
    return read_plan([document("総合計画", "1 参画", grid(drawn))])


def test_rows_under_a_line_that_measures_are_parts_of_it_up_to_the_next_that_does() -> None:
    reading = below_a_line(
        "男性の育児休業取得率",
        "市職員 | 52.9％ | 85％",
        "市内事業所 | 28.4％ | 50％",
        "家事をする時間 | 97分 | 150分",
    )
    assert [(i.name, i.scope_notes) for i in reading.plan.indicators] == [
        ("男性の育児休業取得率", ("市職員",)),
        ("男性の育児休業取得率", ("市内事業所",)),
        ("家事をする時間", ()),
    ]
    assert codes(reading).count("row.under_name") == 2


def test_a_line_that_names_a_field_groups_the_rows_below_it() -> None:
    reading = below_a_line("子育ての支援", "保育の定員 | 52人 | 85人", "相談 | 28件 | 50件")
    assert [i.name for i in reading.plan.indicators] == ["保育の定員", "相談"]
    assert "row.under_name" not in codes(reading)


def test_a_cell_that_says_an_aim_over_what_is_measured_is_named_by_the_latter() -> None:
    drawn = "指標 | 基準値(R5) | 目標値(R11)\n就農者を増やします¶○新規就農者数 | 7人 | 10人\n"
    reading = read_plan([document("総合計画", "1 農業", grid(drawn))])
    assert [i.name for i in reading.plan.indicators] == ["新規就農者数"]

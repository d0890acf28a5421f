"""How one place came to its reading, told in steps."""

import pytest

from keikaku.ingest.explain import Explainer, Step
from keikaku.ingest.options import ReadOptions
from tests.reading import document

TEXT = (
    "第2次総合計画\n\n"
    "基本目標 1 森と生きる\n\n"
    "基本目標 2 川と遊ぶ\n\n"
    "2-1. 川を守る\n\n"
    "内容→市民と一緒に川の水質を調べ、その結果を毎年度公表していきます。→→\n"
    "担当課→環境課→→\n"
    "KPI→項目→現状値(R5)→目標値(千人)\n"
    "→調査の参加者数(累計)→1,200人→2\n"
    "→調査の回数 講座の回数→4回 6回→5回 調整中\n"
    "→水質の改善→〃→良好\n"
    "\n"
    "具体的な取組→R7→R8→R9\n"
    "川の生きもの調べ→市民と調査→→\n"
    "\n"
    "区分→水温→備考\n上流→12.1→\n"
)


@pytest.fixture(scope="module")
def explainer() -> Explainer:
    return Explainer([document(TEXT)], ReadOptions(period=(2025, 2029)))


def _told(explainer: Explainer, address: str) -> list[tuple[str, str]]:
    return [(step.title, step.text) for step in explainer.explain(address)]


CURRENT = "現状値（基準値の列がなければ基準値、あれば実績値）"
PATH = "基本目標 2 川と遊ぶ ＞ 2-1 川を守る"


def test_a_value_is_told_from_its_print_to_its_place_in_the_plan(explainer: Explainer) -> None:
    assert _told(explainer, "12行目 3列目") == [
        ("原文", "「1,200人」"),
        ("見出し", PATH),
        ("表の部分", "指標の表"),
        ("列", f"見出し「現状値(R5)」→ {CURRENT}、年: R5（2023）"),
        ("欄の読み", "1,200人（数値）"),
        ("i1 調査の参加者数", "基準値: 1,200人、年: R5（列の見出し）、数え方: 累計"),
    ]


def test_what_was_not_printed_is_told_with_where_it_came_from(explainer: Explainer) -> None:
    steps = dict(_told(explainer, "12行目 4列目"))
    assert steps["列"] == "見出し「目標値(千人)」→ 目標値、単位: 千人"
    assert steps["i1 調査の参加者数"] == (
        "目標値: 2千人、年: 2027（計画期間からの推定）、数え方: 累計、文書になく補ったもの: 年"
    )


def test_the_parts_of_a_divided_cell_are_told_each(explainer: Explainer) -> None:
    titles = [title for title, _ in _told(explainer, "13行目 4列目")]
    assert titles[:5] == ["原文", "見出し", "表の部分", "列", "欄の読み"]
    assert dict(_told(explainer, "13行目 4列目"))["欄の読み"] == "5回（数値）／調整中（値なし）"
    assert [title for title in titles if title.startswith("i")] == [
        "i2 調査の回数",
        "i3 講座の回数",
    ]


def test_the_cell_of_a_name_tells_the_indicator(explainer: Explainer) -> None:
    steps = dict(_told(explainer, "12行目 2列目"))
    assert steps["指標"] == "i1 調査の参加者数（KPI、水準、単位 人）"


def test_a_ditto_mark_is_told_as_one(explainer: Explainer) -> None:
    steps = dict(_told(explainer, "14行目 3列目"))
    assert steps["欄の読み"] == "同じ値のしるし"


def test_a_heading_is_told_as_the_node_it_became(explainer: Explainer) -> None:
    assert _told(explainer, "3行目")[-1] == ("見出しとして", "n1 基本目標 1 森と生きる")


def test_an_initiative_is_told_with_its_years_and_its_doubt(explainer: Explainer) -> None:
    steps = _told(explainer, "17行目 1列目")
    assert ("表の部分", "取組の表（年度が列）") in steps
    assert ("取組", "k1 川の生きもの調べ: 2025～2027年度「市民と調査」") in steps
    assert steps[-1][0] == "確認事項（メモ）"


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("9行目 2列目", "施策の内容"),
        ("10行目 2列目", "担当課"),
        ("11行目 2列目", "指標の表"),
        ("20行目 2列目", "読み方の分からない部分（表のまま残す）"),
    ],
)
def test_the_part_of_the_table_is_named(explainer: Explainer, address: str, part: str) -> None:
    assert dict(_told(explainer, address))["表の部分"] == part


def test_a_line_over_all_headings_says_so(explainer: Explainer) -> None:
    assert _told(explainer, "1行目")[:2] == [
        ("原文", "「第2次総合計画」"),
        ("見出し", "（見出しの前）"),
    ]


def test_an_address_that_is_nowhere_has_no_steps(explainer: Explainer) -> None:
    assert explainer.explain("99行目 9列目") == ()


def test_a_warning_at_the_place_is_its_last_step(explainer: Explainer) -> None:
    steps = explainer.explain("14行目 4列目")
    assert steps[-1].title in {"確認事項（注意）", "確認事項（メモ）"}
    assert all(isinstance(step, Step) for step in steps)


def test_a_printed_direction_is_told_as_what_it_is() -> None:
    text = "基本目標 1 森\n\n指標→現状値(R5)→目標値(R11)→方向\n客数→5人→6人→↑\n"
    steps = {step.title: step.text for step in Explainer([document(text)]).explain("4行目 4列目")}
    assert steps["列"] == "見出し「方向」→ 望ましい方向"


def test_the_name_of_an_indicator_is_not_told_as_a_value() -> None:
    text = "基本目標 1 森\n\n指標→現状値(R5)→目標値(R11)\n客数→5人→6人\n"
    explainer = Explainer([document(text)])
    assert "欄の読み" not in {step.title for step in explainer.explain("4行目 1列目")}
    assert Step("欄の読み", "5人（数値）") in explainer.explain("4行目 2列目")

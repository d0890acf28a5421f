"""Where names of measure stand beside figures."""

import pytest

from keikaku.ingest.unread_names.candidates import named_cells, named_lines, names_in_line
from tests.drawn import document, grid


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("① 新規就農者数：3組／年〔Ｒ５〕　→　５組／年", "新規就農者数"),
        ("農業産出額 (H25)43.6億円 → (H31)44.8億円", "農業産出額"),
        ("新規就業者数　－ → 25人", "新規就業者数"),
        ("ガイドの登録者数:現状 37人(令和4年度) 目標 60人(令和9年度)", "ガイドの登録者数"),
        ("空き家バンクの登録件数 目標値 60件", "空き家バンクの登録件数"),
    ],
)
def test_a_line_that_goes_on_with_values_has_a_name(line: str, name: str) -> None:
    assert list(names_in_line(line)) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "新規就農者数",
        "新規就農者数 12人",
        "新規就農者数は3組から5組に増えました。",
        "相談窓口 2か所 → 3か所",
        "令和5年度 → 令和6年度",
        "受診率 " + "48％ → 60％ " * 20,
    ],
)
def test_other_lines_have_none(line: str) -> None:
    assert list(names_in_line(line)) == []


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (("48.5％", "60％"), ["特定健診の受診率"]),
        (("現状値（令和5年度）", "48.5％"), ["特定健診の受診率"]),
        (("健診を受けましょう。", "市民課", "町民", "窓口", "48.5％"), []),
        (("48.5％から、60％まで上げます。",), []),
        ((), []),
    ],
)
def test_a_line_over_lines_of_figures_is_a_name(below: tuple[str, ...], names: list[str]) -> None:
    blocks = [*document("特定健診の受診率", *below).blocks]
    assert list(named_lines(blocks, 0)) == names


@pytest.mark.parametrize("mark", ["※２　", "（注1）", "*3 "])
def test_a_footnote_names_nothing_below_it(mark: str) -> None:
    blocks = [*document(f"{mark}「知っている」と答えた人の割合", "41.7％", "3か所").blocks]
    assert list(named_lines(blocks, 0)) == []


@pytest.mark.parametrize(
    ("drawn", "names"),
    [
        ("新規就農者数 | 人 | 2 | 5\n", ["新規就農者数"]),
        ("新規就農者数 | 増やす\n", []),
        ("2人 | 新規就農者数\n", []),
        ("新規就農者数 | 受診率\n12人 | 48％\n", ["新規就農者数", "受診率"]),
        ("市民会館の延床面積 | 使用年数\n80㎡ | 30年\n60㎡ | 20年\n", []),
        ("指標¶新規就農者数¶12人 | 農林課\n", ["新規就農者数"]),
        ("新規就農者数¶認定農業者数 | 12人¶40人\n", ["新規就農者数", "認定農業者数"]),
        ("・転入者数：241人/年 → 280人/年 | \n", ["転入者数"]),
        ("新規就農者数 | 12人\n^ | 15人\n", ["新規就農者数"]),
        ("現状値¶協定を結んだ事業者数29事業者 | 目標値¶45事業者\n", ["協定を結んだ事業者数"]),
        ("KPI | 新規就農者数\n基準値 | 目標値\n2人 | 5人\n", ["新規就農者数"]),
        ("新規就農者数（人） | <\n | R5 | R6\n目標 | 2 | 5\n実績 | 3 |\n", ["新規就農者数（人）"]),
        (
            "KPI | 新規就農者数 | KPI | 受診率\n | → | | →\n | 2人 | | 48％\n",
            ["新規就農者数", "受診率"],
        ),
        ("年度 | 新規就農者数\nR5 | 2\nR6 | 3\nR7 | 5\n", ["新規就農者数"]),
        ("学校 | 児童数 | 学級数\n東小 | 120 | 6\n西小 | 90 | 6\n", []),
        ("新規就農者数\n目標値\n農業を担う人を増やします。\n", []),
        ("概要¶協定を結んだ事業者数は29事業者 | 農林課\n", []),
    ],
)
def test_a_cell_has_its_figures_beside_below_or_within(drawn: str, names: list[str]) -> None:
    assert [name for name, _ in named_cells(grid(drawn), frozenset())] == names


def test_figures_that_were_read_are_another_names() -> None:
    table = grid("新規就農者数 | 12人\n認定農業者数 | 40人\n")
    read = table.at(0, 1)
    assert read is not None
    assert [name for name, _ in named_cells(table, {read.source})] == ["認定農業者数"]

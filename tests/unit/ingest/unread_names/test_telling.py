"""Names beside figures are told where indicators are expected, and only if nobody knows them."""

import pytest

from keikaku.core.sources import Location
from keikaku.documents.model import Grid
from keikaku.ingest.unread_names.accounted import Accounted
from keikaku.ingest.unread_names.telling import unread_names
from tests.drawn import document, grid

_NOTHING = Accounted(frozenset(), frozenset())


def told(*parts: str | Grid, known: Accounted = _NOTHING) -> list[str]:
    blocks = [*document(*parts).blocks]
    return [doubt.details["text"] for _, doubt in unread_names(blocks, known)]


def _known(*names: str, used: tuple[Location, ...] = (), told: str = "") -> Accounted:
    return Accounted(frozenset(names), frozenset(used), "\n".join([*names, told]))


def test_all_names_of_a_table_are_told_at_once_and_once() -> None:
    table = grid("目標 | | \n新規就農者数 | 人 | 12\n認定農業者数 | 人 | 40\n")
    assert told(table, table) == ["新規就農者数」「認定農業者数"]


@pytest.mark.parametrize(
    ("over", "names"),
    [
        ("成果指標（KPI）", ["林道の延長"]),
        ("目標値", ["林道の延長"]),
        ("林業の概要", []),
        ("主な指標の推移", []),
        ("財政指標の見通し", []),
    ],
)
def test_a_table_without_words_of_aims_needs_them_above(over: str, names: list[str]) -> None:
    assert told(over, grid("林道の延長 | km | 12\n")) == names


def test_a_row_below_a_table_of_its_width_that_was_read_is_told() -> None:
    table = grid("人口 | 12\n", table=1)
    row = grid("林道の延長 | 40km\n", table=2)
    sources = tuple(cell.source for cell in table.cells)
    assert told(table, "研修を行った。", row, known=_known(used=sources)) == ["林道の延長"]


def test_a_table_that_is_told_as_a_whole_is_not_told_again() -> None:
    table = grid("目標 | | \n林道の延長 | km | 12\n")
    doubted = Accounted(frozenset(), frozenset(), "", frozenset({table.source}))
    assert told(table, known=doubted) == []


def test_lines_are_told_near_lines_of_which_indicators_were_read() -> None:
    lines = ("林道の延長", "12km", "15km")
    assert told(*lines) == []
    first = next(iter(document("転入者数").blocks)).source
    assert told("転入者数", *lines, known=_known(used=(first,))) == ["林道の延長"]


def test_a_line_that_was_told_is_near_for_the_next() -> None:
    far = ("あ", "い", "う")
    lines = ("KPI", "林道の延長", "12km", *far, "路網の延長", "15km", *far, "施業の面積", "8ha")
    assert told(*lines) == ["林道の延長", "路網の延長", "施業の面積"]


@pytest.mark.parametrize(
    ("known", "names"),
    [
        (_known("林道の延長"), []),
        (_known("市内の林道の延長"), []),
        (_known("林道の延"), []),
        (_known("林道"), ["林道の延長"]),
        (_known(told="「林道の延長」が読めません。"), []),
    ],
)
def test_what_an_indicator_or_a_problem_names_is_not_told(
    known: Accounted, names: list[str]
) -> None:
    assert told("KPI", "林道の延長（累計）", "12km", known=known) in (
        names,
        [f"{name}（累計）" for name in names],
    )


@pytest.mark.parametrize(
    ("line", "head", "names"),
    [
        ("KPI①相談の件数（単位：件）", "実績値", ["KPI①相談の件数（単位：件）"]),
        ("相談の件数（単位：件）", "目標値", ["相談の件数（単位：件）"]),
        ("相談の件数（単位：件）", "実数", []),
    ],
)
def test_a_line_names_what_a_table_without_a_name_counts(
    line: str, head: str, names: list[str]
) -> None:
    table = grid(f"年度 | {head}\nR7 | 20\nR8 | 22\n")
    doubted = Accounted(frozenset(), frozenset(), "", frozenset({table.source}))
    read = Accounted(frozenset(), frozenset(cell.source for cell in table.cells))
    assert told(line, table, known=doubted) == names
    assert told(line, table, known=read) == []


def test_names_over_years_are_told_each() -> None:
    table = grid("年度 | 出生数 | 転入者数\nR7 | 20 | 30\nR8 | 22 | 31\n")
    assert told("成果指標", table) == ["出生数」「転入者数"]
    assert told("人口の動き", table) == []


@pytest.mark.parametrize("unit", ["（単位：km）", "単位：km"])
def test_a_name_over_the_unit_of_a_table_without_names_is_told(unit: str) -> None:
    table = grid("現状値 | 目標値\n12 | 40\n")
    assert told("林道の延長", unit, table) == ["林道の延長"]


FIGURES = "72.4％ | 80.0％ | 町の調べ\n58人 | 120人 | 窓口の記録\n"
APART = ["町に満足する人の割合", "相談室の利用者数"]


@pytest.mark.parametrize("heads", [(), (grid("指標 | 基準値 | 目標値", table=2),)])
@pytest.mark.parametrize("first", [True, False], ids=["names first", "figures first"])
def test_names_that_a_page_sets_apart_from_their_figures_are_told(
    heads: tuple[Grid, ...], first: bool
) -> None:
    table = (*heads, grid(FIGURES))
    parts: list[str | Grid] = [*APART, *table] if first else [*table, *APART]
    assert told("第1章 暮らし", "めざす値", *parts, "会を開く。") == APART


@pytest.mark.parametrize(
    "parts",
    [
        ("めざす値", grid(FIGURES), APART[0], "会を開く。"),
        ("めざす値", grid(FIGURES), "山の手入れ", "川の手入れ"),
        ("暮らしのようす", "町の調べによる。", grid(FIGURES), *APART),
    ],
    ids=["fewer lines", "nothing measured", "no words of aims"],
)
def test_other_lines_beside_a_table_without_names_are_not_told(
    parts: tuple[str | Grid, ...],
) -> None:
    assert told(*parts) == []


def test_names_apart_from_a_table_that_was_read_or_told_are_not_told() -> None:
    table = grid(FIGURES)
    sources = tuple(cell.source for cell in table.cells)
    assert told("めざす値", table, *APART, known=_known(*APART, used=sources)) == []


def test_an_arrow_between_figures_is_a_sign_of_an_aim() -> None:
    assert told(grid("林道の延長 | 12km | ▶ | 15km\n")) == ["林道の延長"]
    assert told(grid("▶林道の延長 | 12km\n")) == []

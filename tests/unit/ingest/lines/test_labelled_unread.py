"""Names that a document numbers as indicators and that were not read."""

import pytest

from keikaku.ingest.lines.labelled_unread import labelled_unread
from tests.drawn import document, grid


def told(*parts: object, names: tuple[str, ...] = ()) -> list[str]:
    blocks = list(document(*parts).blocks)  # type: ignore[arg-type]
    return [doubt.details["text"] for _, doubt in labelled_unread(blocks, names)]


@pytest.mark.parametrize(
    "line",
    [
        "KPI1　新規就農者数",
        "ＫＰＩ２：創業件数（年間）",
        "指標①　道の駅の来場者数",
        "成果指標 3. 転入者数",
        "数値目標1 市内総生産",
    ],
)
def test_a_numbered_name_of_which_nothing_was_read_is_told(line: str) -> None:
    assert told(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "KPI　新規就農者数",
        "KPI1",
        "KPI1　件数",
        "KPI1 創業件数 → 12件",
        "KPI1は、創業件数です。",
        "KPI1 創業件数、転入者数",
        "指標の考え方",
    ],
)
def test_other_lines_are_not_told(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize("name", ["創業件数", "創業件数（年間）", "町内の創業件数"])
def test_a_name_that_was_read_is_not_told(name: str) -> None:
    assert told("KPI1　創業件数", "KPI2　創業件数（累計）", names=(name,)) == []


def test_a_name_is_told_once_wherever_it_stands() -> None:
    table = grid("KPI1　創業件数¶（件） | 12\nKPI2　転入者数 | 8 6 4\n")
    assert told("KPI1　創業件数", table) == ["KPI1　創業件数", "KPI2　転入者数"]

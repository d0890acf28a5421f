"""Names that a printed line cuts: the rest stands in a row of its own, or the name before it."""

import pytest

from keikaku.documents.model import Grid
from keikaku.ingest.tables.wrapped_names import with_whole_names
from tests.reading import draft, told_plan
from tests.unit.ingest.printed import blocks

HEAD = "評価指標→現況値→目標値\n"
JOINED, MAYBE = "name.lines_joined", "name.maybe_cut"


def names(text: str) -> list[str]:
    """The filled first cells under the head, / for a line break and with what is doubted."""
    (table,) = with_whole_names(blocks(HEAD + text))
    assert isinstance(table.grid, Grid)
    cells = (table.grid.at(row, 0) for row in range(1, table.grid.n_rows))
    texts = [(cell.text.replace("\n", "/"), *cell.flags) for cell in cells if cell and cell.text]
    return [" !".join(each) for each in texts]


CASES = {
    "the print breaks a word, and other names are whole": (
        "バスの年間利→1,204人→1,300人\n用者数→→\n乗合の登録者数→56人→80人\n",
        [f"バスの年間利/用者数 !{JOINED}", "乗合の登録者数"],
    ),
    "the name below is cut as well": (
        "市内駅の乗降→5,918人→6,500人\n客数→→\n導入した車両→61.5％→80％\nの割合→→\n",
        [f"市内駅の乗降/客数 !{JOINED}", "導入した車両/の割合"],
    ),
    "lines that all end where their column does": (
        "利用者１人当たりの市の負→99円→90円\n担額→→\n安心して暮らせる人の割合→5割→6割\n",
        ["利用者１人当たりの市の負/担額", "安心して暮らせる人の割合"],
    ),
    "one line longer than all others may be a name": (
        "安心して暮らす→5人→6人\n参加者数→→\n乗合の数→5件→8件\n",
        [f"安心して暮らす/参加者数 !{JOINED}", "乗合の数"],
    ),
    "blank cells are left off": (
        "バスの年間利→1,204人→1,300人\n用者数\n乗合の登録者数→56人→80人\n",
        [f"バスの年間利/用者数 !{JOINED}", "乗合の登録者数"],
    ),
    "a bracket is open": (
        "採用者数（５→6人→15人\n年間の累計）→→\n乗合の地区→5件→8件\n",
        ["採用者数（５/年間の累計）", "乗合の地区"],
    ),
    "three lines": (
        "乗合の1日→30人→40人\n当たりの利用者の→→\n割合→→\n乗合の登録者数→5人→8人\n",
        ["乗合の1日/当たりの利用者の/割合", "乗合の登録者数"],
    ),
    "no piece is joined over one that is not": (
        "広報の発行→30回→40回\n観光→→\n割合→→\n乗合の登録者数→5人→8人\n",
        ["広報の発行", "観光", "割合", "乗合の登録者数"],
    ),
    "one letter": (
        "窓口の利用者→256人→530人\n数→→\n乗合の地区→5件→8件\n",
        ["窓口の利用者/数", "乗合の地区"],
    ),
    "no name begins so": (
        "アプリのダウンロ→290件→800件\nード数→→\n乗合の地区→5件→8件\n",
        ["アプリのダウンロ/ード数", "乗合の地区"],
    ),
    "the values stand beside the rest": (
        "採用者数（５→→\n年間の累計）→6人→15人\n",
        ["採用者数（５/年間の累計）"],
    ),
    "what ends in a particle goes on beside its values": (
        "サポーターの→→\n養成講座の受講者数→6人→15人\n乗合の地区→5件→8件\n",
        ["サポーターの/養成講座の受講者数", "乗合の地区"],
    ),
    "a heading of rows ends in none": (
        "健康で暮らせるまち→→\n養成講座の受講者数→6人→15人\n乗合の地区→5件→8件\n",
        ["健康で暮らせるまち", "養成講座の受講者数", "乗合の地区"],
    ),
    "whether the rest belongs to the full line above is not certain": (
        "コミュニティバスの年間利→→\n用者数→86人→100人\n",
        ["コミュニティバスの年間利", f"用者数 !{MAYBE}"],
    ),
    "a line may as well name what the rows below are parts of": (
        "デマンド交通→56件→80件\n利用者数→→\n市内→5人→8人\n",
        [f"デマンド交通 !{MAYBE}", "利用者数", "市内"],
    ),
    "a whole name": (
        "乗合の登録者数→56人→80人\n利用件数→→\n便の件数→5件→8件\n",
        ["乗合の登録者数", "利用件数", "便の件数"],
    ),
    "lines that group rows": (
        "広報の発行→56回→80回\n（２）観光→→\n宿泊者数→5人→8人\n◆農業→→\n農家の数→5戸→8戸\n",
        ["広報の発行", "（２）観光", "宿泊者数", "◆農業", "農家の数"],
    ),
    "a kind of illness begins as no other name does": (
        "相談の窓口→56件→80件\nがん検診→→\n胃がん→5％→8％\n",
        ["相談の窓口", "がん検診", "胃がん"],
    ),
    "the row above has no figures": (
        "バスの年間利→検討→実施\n用者数→→\n乗合の登録者数→56人→80人\n",
        ["バスの年間利", "用者数", "乗合の登録者数"],
    ),
}


@pytest.mark.parametrize(("text", "read"), CASES.values(), ids=CASES)
def test_the_rest_of_a_name_is_joined_where_that_is_sure(text: str, read: list[str]) -> None:
    assert names(text) == read


def test_the_joined_name_is_the_one_of_its_values() -> None:
    text = f"1 交通\n\n{HEAD}バスの年間利→1,204人→1,300人\n用者数→→\n乗合の登録者数→56人→80人\n"
    assert (
        told_plan(draft(text))
        == """\
!plan.title_missing@title
!plan.period_missing@period
# 1 交通
  * バスの年間利用者数 [KPI level 人 increase] !name.lines_joined@name
      baseline 1204<人> 年間 !baseline.year_missing@period
      target 1300<人> 年間
  * 乗合の登録者数 [KPI level 人 increase]
      baseline 56<人> !baseline.year_missing@period
      target 80<人>"""
    )


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        (
            "健康づくり→健診の→38.1%→60.0%\nの推進→受診率→→\n",
            [["健康づくり/の推進"], ["健診の/受診率"]],
        ),
        # 環境 and 参加者数 may be a measure and an indicator whose values are blank.
        (
            "健康づくり→健診の→38.1%→60.0%\n環境→参加者数→→\n",
            [["健康づくり", "環境"], [f"健診の !{MAYBE}", "参加者数"]],
        ),
        (
            "健康づくり→受診率→38.1%→60.0%\n環境→参加者数→→\n",
            [["健康づくり", "環境"], ["受診率", "参加者数"]],
        ),
    ],
)
def test_measure_and_name_go_on_in_one_row(rows: str, columns: list[list[str]]) -> None:
    (table,) = with_whole_names(blocks(f"施策→評価指標→現況値→目標値\n{rows}"))
    assert isinstance(table.grid, Grid)
    found = [[table.grid.at(row, at) for row in (1, 2)] for at in (0, 1)]
    texts = [
        [
            " !".join((cell.text.replace("\n", "/"), *cell.flags))
            for cell in cells
            if cell and cell.text
        ]
        for cells in found
    ]
    assert texts == columns

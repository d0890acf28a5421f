"""A direction that the plan prints is taken as printed; it is inferred only where none is."""

import pytest

from keikaku.core.indicators import Direction
from keikaku.core.plan import PlanDraft
from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.direction import printed_direction
from tests.drawn import document, grid
from tests.reading import codes, draft, told_plan


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("↑", Direction.INCREASE),
        ("↗", Direction.INCREASE),
        ("増加", Direction.INCREASE),
        ("増加を目指す", Direction.INCREASE),
        ("増加させる", Direction.INCREASE),
        ("減少を図る", Direction.DECREASE),
        ("維持する", Direction.MAINTAIN),
        ("↓", Direction.DECREASE),
        ("減 少", Direction.DECREASE),
        ("アップ", Direction.INCREASE),
        ("ダウン", Direction.DECREASE),
        ("キープ", Direction.MAINTAIN),
        ("→", Direction.MAINTAIN),
        ("維持", Direction.MAINTAIN),
        ("横ばい", Direction.MAINTAIN),
        ("", None),
        ("↑↓", None),
        ("その他", None),
        ("増減", None),
    ],
)
def test_a_cell_of_directions(text: str, direction: Direction | None) -> None:
    assert printed_direction(text) is direction


def _read(cell: str, head: str = "方向") -> PlanDraft:
    return draft(
        f"総合計画\n\n1 防災\n\n指標,現状値(R5),目標値(R11),{head}\n".replace(",", "→")
        + f"火災の件数→12件→20件→{cell}\n"
    )


@pytest.mark.parametrize("head", ["方向", "方向性", "望ましい方向", "目指す方向"])
def test_a_printed_direction_beats_what_name_and_values_imply(head: str) -> None:
    reading = _read("↓", head)
    (indicator,) = reading.plan.indicators
    assert (indicator.direction, indicator.assumed) == (Direction.DECREASE, ())
    assert codes(reading, "direction") == []


def test_words_that_are_no_direction_are_told_and_the_direction_is_inferred() -> None:
    reading = _read("要検討")
    (indicator,) = reading.plan.indicators
    assert indicator.assumed == ("direction",)
    told = [p.details["text"] for p in reading.problems if p.code == "cell.not_taken"]
    assert told == ["要検討"]


def test_a_blank_cell_leaves_the_direction_to_inference() -> None:
    assert _read("").plan.indicators[0].assumed == ("direction",)


def test_what_stands_under_a_direction_before_the_names_may_be_measures() -> None:
    table = """\
取組の方向 | 指標 | 現状（R6） | 目標（R11）
火を出さない家 | 講習の回数 | 4回 | 6回
^ | 火災の件数 | 12件 | 8件
助け合い | 訓練の人数 | 286人 | 330人
"""
    cover = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 防災")
    told = told_plan(read_plan([document(*cover, grid(table))])).split("第1章 防災", 1)[1]
    assert (
        told.strip("\n")
        == """\
  # 火を出さない家
    * 講習の回数 [KPI level 回 increase]
        baseline 4<回> 2024(年・年度の別なし)
        target 6<回> 2029(年・年度の別なし)
    * 火災の件数 [KPI level 件 decrease]
        baseline 12<件> 2024(年・年度の別なし)
        target 8<件> 2029(年・年度の別なし)
  # 助け合い
    * 訓練の人数 [KPI level 人 increase]
        baseline 286<人> 2024(年・年度の別なし)
        target 330<人> 2029(年・年度の別なし)"""
    )


@pytest.mark.parametrize("way", ["↑", "増加"])
def test_directions_before_the_names_stay_what_they_are(way: str) -> None:
    table = f"方向 | 指標 | 現状（R6） | 目標（R11）\n{way} | 講習の回数 | 4回 | 6回\n"
    (indicator,) = read_plan([document("青葉市総合計画", grid(table))]).plan.indicators
    assert (indicator.direction, indicator.assumed) == (Direction.INCREASE, ())

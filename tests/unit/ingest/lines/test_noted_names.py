"""Names with a note on the line below."""

import pytest

from keikaku.ingest.lines.noted_names import with_notes
from tests.drawn import document
from tests.reading import draft


def texts(*lines: str) -> list[str]:
    return [block.text for block in with_notes(list(document(*lines).blocks))]


@pytest.mark.parametrize("note", ["[過去最高をめざして設定]", "［各年度1組織の増加をめざす］"])
def test_a_note_between_a_name_and_its_value_goes_behind_the_name(note: str) -> None:
    assert texts("隊員の数", note, "14人", "20人") == [f"隊員の数{note}", "14人", "20人"]


@pytest.mark.parametrize(
    "lines",
    [
        ("隊員の数", "[令和5年度末時点]", "14人"),
        ("隊員の数", "[1,204人（累計）]", "14人"),
        ("隊員の数", "[単位：千人/年間]", "14"),
        ("14人", "[過去最高をめざして設定]", "20人"),
        ("隊員の数", "[過去最高をめざして設定]", "定住した隊員"),
        ("隊員の数", "[過去最高をめざして設定]"),
        ("[過去最高をめざして設定]", "14人"),
        ("隊員" * 28 + "の数", "[過去最高をめざして設定]", "14人"),
    ],
)
def test_other_lines_stand_as_they_are(lines: tuple[str, ...]) -> None:
    assert texts(*lines) == list(lines)


def test_cards_with_notes_are_read() -> None:
    text = "港市総合計画\n\n第1章 港\n\n指標名\n\n現状値\n\n目標値\n\n"
    for name, values in (("隊員の数", "14人 20人"), ("拠点の数", "6か所 9か所")):
        now, then = values.split()
        text += f"{name}\n\n[最高をめざして設定]\n\n{now}\n(2021年度)\n\n{then}\n(2027年度)\n\n"
    told = {
        one.name: ([value.raw for value in one.values], one.scope_notes)
        for one in draft(text).plan.indicators
    }
    assert told == {
        "隊員の数": (["14人(2021年度)", "20人(2027年度)"], ("最高をめざして設定",)),
        "拠点の数": (["6か所(2021年度)", "9か所(2027年度)"], ("最高をめざして設定",)),
    }

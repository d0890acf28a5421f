"""The head of a value may stand in the cell of the value, before or below it."""

import pytest

from keikaku.ingest.tables.value_heads import headed_value
from keikaku.ingest.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("現状値 14.2％", ("現状値", "14.2％")),
        ("現状値548g", ("現状値", "548g")),
        ("現状値2023年度1,548g", ("現状値2023年度", "1,548g")),
        ("2030年度目標1,500件", ("2030年度目標", "1,500件")),
        ("現状値 R5 120件", ("現状値 R5", "120件")),
        ("現状値¶（2023年度）¶30件", ("現状値\n（2023年度）", "30件")),
        ("30件¶目標値¶（R11）", ("目標値\n（R11）", "30件")),
        ("目標：5,000人（R11）", ("目標", "5,000人（R11）")),
        ("【目標値】 検討中", ("目標値", "検討中")),
        ("基準値：－", ("基準値", "－")),
        ("目標値2030年度", None),
        ("目標値達成率50%", None),
        ("令和5年度 30人", None),
        ("取組1", None),
        ("目標値¶順次着手", ("目標値", "順次着手")),
        ("目標値 順次着手", None),
    ],
)
def test_head_and_value(text: str, told: tuple[str, str] | None) -> None:
    found = headed_value(text.replace("¶", "\n"), vocabulary())
    assert (tuple(found) if found is not None else None) == told

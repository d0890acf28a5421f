"""Which lines are values of what is named beside them."""

import pytest

from keikaku.documents.pdf.value_lines import are_values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[("41人（Ｒ6）→ 80人（Ｒ12）", True), ("－（R6）→公表（R9）", True), ("72.6％", True)],
        *[("11,200食（R6）", True), ("約３万人", True), ("－", True), ("▲12千円", True)],
        *[("1. 港を直す", False), ("(2) 森を守る", False), ("", False), ("港の便数", False)],
        ("令和6年度から始めた相談は年に3回に増えている。", False),
        ("2,300人の3日分の備えを目標に、計画的に改めます。", False),
    ],
)
def test_a_value_alone_or_two_with_an_arrow(text: str, expected: bool) -> None:
    assert are_values([text]).tolist() == [expected]

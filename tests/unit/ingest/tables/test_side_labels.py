"""Labels at the left of heads and rows, and titles behind numbered labels."""

import pytest

from keikaku.core.indicators import IndicatorKind
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

_ROWS = "^ | 緑被率 | 16％ | 18％\n^ | 公園の数 | 3か所 | 5か所\n"


def _read(drawn: str) -> list[tuple[str, list[str], str]]:
    draft = read_plan([document("港市緑の計画", "第1章 緑化", grid(drawn))])
    titles = {node.id: f"{node.code or ''} {node.title}".strip() for node in draft.plan.nodes}
    assert not [p for p in draft.problems if p.code in ("column.unknown", "value.left_out")]
    return [
        (one.name, [value.role.value for value in one.values], titles[one.placements[0].node or ""])
        for one in draft.plan.indicators
    ]


@pytest.mark.parametrize("label", ["目標", "指標", "KPI", "成果指標", "目標値", ""])
def test_a_label_beside_heads_and_rows_heads_no_column(label: str) -> None:
    found = _read(f"{label} | 指標 | 当初（令和6年度） | 到達値（令和12年度）\n{_ROWS}")
    assert [(name, roles) for name, roles, _ in found] == [
        ("緑被率", ["baseline", "target"]),
        ("公園の数", ["baseline", "target"]),
    ]
    assert {title for *_, title in found} == {"第1章 緑化"}


def test_a_label_that_tells_the_kind_is_kept() -> None:
    drawn = f"KGI | 指標 | 現状（令和6年度） | 目標（令和12年度）\n{_ROWS}"
    draft = read_plan([document("港市緑の計画", "第1章 緑化", grid(drawn))])
    assert {one.kind for one in draft.plan.indicators} == {IndicatorKind.KGI}


_FORM = (
    "{} | {} | < | <\n課題 | 緑が減っています。 | < | <\n"
    "目標 | 指標 | 当初（令和6年度） | 到達値（令和12年度）\n" + _ROWS + "担当課 | 公園課 | < | <\n"
)


@pytest.mark.parametrize(
    ("label", "title", "measure"),
    [
        ("取組①", "緑を増やします", "① 緑を増やします"),
        ("事業２", "花のまちづくり", "2 花のまちづくり"),
        ("重点施策1-2", "公園の再生", "1-2 公園の再生"),
        ("課題①", "緑が少ない", "第1章 緑化"),
        ("取組①", "緑を増やし、まちを涼しくします。", "第1章 緑化"),
        ("取組", "緑を増やします", "第1章 緑化"),
    ],
)
def test_a_form_is_of_the_measure_that_its_first_row_numbers(
    label: str, title: str, measure: str
) -> None:
    assert {where for *_, where in _read(_FORM.format(label, title))} == {measure}


def test_rows_of_numbered_measures_are_a_list() -> None:
    listed = _FORM.format("取組①", "緑を増やします") + "取組② | 花を植えます | < | <\n"
    assert {where for *_, where in _read(listed)} == {"第1章 緑化"}

"""Rows that a label at their left makes those of indicators."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.rows_by_label import rows_by_label
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid
from tests.reading import told_plan

_YEARS = "R6 | R7 | R8"
_ROWS = "活動指標 | 手続の数（件） | 42 | 60 | 80\n^ | 利用率（％） | 18.4 | 25.0 | 32.0"
_TAKEN = [
    "区分|指標|R6|R7|R8",
    "活動指標|手続の数（件）|42|60|80",
    "活動指標|利用率（％）|18.4|25.0|32.0",
]

_FORMS = {
    "a head over both": (f"年度別計画 | < | {_YEARS}\n{_ROWS}", _TAKEN),
    "no head": (f" | < | {_YEARS}\n{_ROWS}", _TAKEN),
    "two heads of other words": (f"区分 | 項目 | {_YEARS}\n{_ROWS}", _TAKEN),
    "a schedule and costs beside": (
        "取組名 | 電子申請 | < | < | <\n"
        f"年度別計画 | < | {_YEARS}\n日程 | ① | － | 検討 → | 改修 →\n{_ROWS}\n"
        "事業費（千円） | < | 10 | 20 | 30\n備考 | なし | < | < | <",
        _TAKEN,
    ),
    "a label that stands once over a blank": (
        f"年度別計画 | < | {_YEARS}\n指標 | 手続の数（件） | 42 | 60 | 80\n | 利用率（％） | 1 | 2 | 3",
        ["区分|指標|R6|R7|R8", "指標|手続の数（件）|42|60|80", "|利用率（％）|1|2|3"],
    ),
    "labels with numbers": (
        f"項目 | < | {_YEARS}\n成果指標① | 甲の数 | 1 | 2 | 3\n成果指標② | 乙の数 | 4 | 5 | 6",
        ["区分|指標|R6|R7|R8", "成果指標①|甲の数|1|2|3", "成果指標②|乙の数|4|5|6"],
    ),
    "heads that say it themselves": (f"区分 | 指標 | 現状（R6） | 目標（R8）\n{_ROWS}", None),
    "labels that are no word for indicators": (
        f"年度別計画 | < | {_YEARS}\n人口 | 男 | 42 | 60 | 80\n^ | 女 | 18 | 25 | 32",
        None,
    ),
    "kinds of values beside the label": (
        f"年度別計画 | < | {_YEARS}\n活動指標 | 目標 | 42 | 60 | 80\n^ | 実績 | 18 | 25 | 32",
        None,
    ),
    "kinds of values behind the name": (
        "項目 | < | | R6 | R7 | R8\n活動指標 | 手続の数 | 目標 | 1 | 2 | 3\n^ | ^ | 実績 | 4 | 5 | 6",
        None,
    ),
    "a name over both columns": (
        f"年度別計画 | < | {_YEARS}\n活動指標 手続の数 | < | 42 | 60 | 80",
        None,
    ),
    "no years over the values": ("項目 | < | 甲 | 乙 | 丙\n" + _ROWS, None),
    "words instead of figures": (
        f"年度別計画 | < | {_YEARS}\n活動指標 | 手続の数 | 調査 | 検討 | 実施",
        None,
    ),
}


@pytest.mark.parametrize(("drawn", "taken"), _FORMS.values(), ids=_FORMS)
def test_the_rows_of_a_label_stand_under_heads_that_say_so(
    drawn: str, taken: list[str] | None
) -> None:
    tables, _ = rows_by_label(grid(drawn), vocabulary())
    rows = [["|".join(made.row(row)) for row in range(made.n_rows)] for made in tables]
    assert rows == ([] if taken is None else [taken])


def test_what_stands_beside_the_rows_of_a_label_is_kept() -> None:
    form = grid(
        "取組名 | 電子申請 | < | <\n年度別計画 | < | 現状（令和６年度） | 令和７年度\n"
        "日程 | ① | － | 検討 →\n活動指標 | 手続の数（件） | 42 | 60\n事業費（千円） | < | 10 | 20\n"
    )
    told = told_plan(
        read_plan([document("港市改革計画", "計画期間：令和7年度～令和7年度", "第1章 港", form)])
    )
    assert told.splitlines() == [
        "期間 港市改革計画 2025～2025",
        "# 章 第1章 港",
        "  [表 取組名|電子申請|電子申請|電子申請／日程|①|－|検討 →"
        "／事業費（千円）|事業費（千円）|10|20] ?table.kept",
        "  # 取組 電子申請",
        "    * 手続の数 [KPI level 件 increase]",
        "        baseline 42<件> 2024年度",
        "        target 60<件> 2025年度 推定:role ?column.role_inferred@role",
    ]

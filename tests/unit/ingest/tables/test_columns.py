"""A header says the role, the year, the unit, the status and the notes of its column."""

import pytest

from keikaku.core.values.model import Status
from keikaku.ingest.tables.columns import header_words, read_header, unit_in
from keikaku.ingest.vocabulary import vocabulary


def told(text):
    """The facts of a column: role, years, unit, status, notes, * where the role is assumed."""
    column = read_header(0, text, vocabulary())
    years = (column.period.start, column.period.end) if column.period else None
    status = None if column.status is Status.FINAL else column.status
    return column.role, years, column.unit, status, column.notes, column.assumed


@pytest.mark.parametrize(
    ("header", "facts"),
    [
        ("項目", ("name", None, None, None, (), False)),
        ("目 標 値", ("target", None, None, None, (), False)),
        ("現状値 (H30)", ("current", (2018, 2018), None, None, (), False)),
        ("現状値（Ｒ５）", ("current", (2023, 2023), None, None, (), False)),
        ("現状値(年度)", ("current", None, None, None, (), False)),
        ("令和6年度実績値", ("actual", (2024, 2024), None, None, (), False)),
        ("令和11年度(2029年度)の目標値", ("target", (2029, 2029), None, None, (), False)),
        ("R7", ("year", (2025, 2025), None, None, (), True)),
        ("R7年度", ("year", (2025, 2025), None, None, (), True)),
        ("R2～R6平均", ("year", (2020, 2024), None, None, (), True)),
        ("令和2年度から6年度の平均値", ("year", (2020, 2024), None, None, (), True)),
        ("R6平均", (None, (2024, 2024), None, None, (), False)),
        ("R2～R6の全国平均", (None, (2020, 2024), None, None, (), False)),
        ("令和５年度（実績）", ("actual", (2023, 2023), None, None, (), False)),
        ("R11(目標値)", ("target", (2029, 2029), None, None, (), False)),
        ("計画期間の計（目標値）", ("target", None, None, None, (), False)),
        ("R5実績（基準年度）", ("base", (2023, 2023), None, None, (), False)),
        ("実績（基準）", ("base", None, None, None, (), False)),
        ("実績（速報）", ("actual", None, None, "provisional", ("速報",), False)),
        ("合計（実績）", ("actual", None, None, None, (), False)),
        ("計", (None, None, None, None, (), False)),
        ("対象者の計（目標値）", (None, None, None, None, ("目標値",), False)),
        ("R5(現状)", ("current", (2023, 2023), None, None, (), False)),
        ("R6(見込)", ("planned", (2024, 2024), None, "estimate", (), False)),
        ("R5(暦年)", ("year", (2023, 2023), None, None, ("暦年",), True)),
        ("R5(担当課)", ("year", (2023, 2023), None, None, ("担当課",), True)),
        ("実績値(R3～R5)", ("actual", (2021, 2023), None, None, (), False)),
        ("目標値(単位：千人)", ("target", None, "千人", None, (), False)),
        ("目標値(%)", ("target", None, "%", None, (), False)),
        ("基準値<br>(R5)", ("base", (2023, 2023), None, None, (), False)),
        ("R6見込", ("planned", (2024, 2024), None, "estimate", (), False)),
        ("実績値(速報)", ("actual", None, None, "provisional", ("速報",), False)),
        (
            "現状値 令和2年(令和2年国勢調査)",
            ("current", (2020, 2020), None, None, ("令和2年国勢調査",), False),
        ),
        ("R5からR6の増減", ("derived", (2023, 2024), None, None, (), False)),
        ("全国平均", (None, None, None, None, (), False)),
        *(
            (f"現状値{year}", ("current", (2023, 2023), None, None, (), False))
            for year in (
                "〔R5〕",
                "【令和5年度】",
                "〈R5末〉",
                "《2023年度》",
                "≪R5≫",
                "＜R5＞",
                "「R5」",
                "：R5",
                "・令和5年度",
                "／R5",
                "\n［R5］",
                "〔令和5年度末現在〕",
                "【R5実績】",
            )
        ),
        ("【目標値】", ("target", None, None, None, (), False)),
        ("＜目標値（R11）＞", ("target", (2029, 2029), None, None, (), False)),
        ("【成果】指標", ("name", None, None, None, (), False)),
        ("R5【見込】", ("planned", (2023, 2023), None, "estimate", (), False)),
        ("", (None, None, None, None, (), False)),
    ],
)
def test_a_header_is_read(header, facts):
    assert told(header) == facts


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("現状値 (H30)", "現状値"),
        ("令和6年度 実績", "実績"),
        ("KPI 指標名", "kpi指標名"),
        ("目標値[累計]", "目標値"),
        ("R5", ""),
    ],
)
def test_the_words_of_a_header(header, words):
    assert header_words(header) == words


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *[("(単位：人)", "人"), ("指標の推移 (単位: 千円)", "千円"), ("単位：件", "件")],
        *[("目標値(%)", "%"), ("目標値（㎡）", "㎡"), ("現状値(R5)", None), ("現状値(年度)", None)],
        *[("[単位] 億円", "億円"), ("【単位】人", "人")],
        *[("目標値(案)", None), ("", None)],
    ],
)
def test_the_unit_of_a_header_or_caption(text, unit):
    assert unit_in(text) == unit

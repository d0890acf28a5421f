"""The unit that a cell prints and nothing else."""

import pytest

from keikaku.ingest.tables.unit_cells import are_units, bare_unit, printed_unit, stated_unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("％", "％"),
        (" 人 ", "人"),
        ("（％）", "%"),
        ("（ｇ/人・日）", "g/人・日"),
        ("〔世帯〕", "世帯"),
        ("（小計）", None),
        ("（10人）", None),
        ("来館者数（人）", None),
        ("（）", None),
        ("", None),
        ("単位：経営体", "経営体"),
        ("（単位: 人/年）", "人/年"),
        ("(人/ 日)", "人/日"),
        ("（隊員）", None),
        ("単位", "単位"),
    ],
)
def test_a_cell_that_is_a_unit_alone_or_in_brackets(text, unit):
    assert bare_unit(text) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("（隊員）", "隊員"),
        ("（千尾）", "千尾"),
        ("単位：尾・匹", "尾・匹"),
        ("単位：隊員", "隊員"),
        ("隊員", None),
        ("（見込み）", None),
        ("（人）", "人"),
    ],
)
def test_a_framed_counter_is_a_unit_in_a_column_of_units(text, unit):
    assert stated_unit(text) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *[("回数（回）", "回"), ("利用者数(人/月)", "人/月"), ("給付費（千円）", "千円")],
        *[("人（回）", "人（回）"), ("回数（延べ）", "回数（延べ）")],
        *[("－", None), ("（－）", None), ("単位：―", None), ("隊員", "隊員"), ("", None)],
    ],
)
def test_a_dash_is_no_unit_and_a_word_before_one_says_what_is_counted(text, unit):
    assert printed_unit(text) == unit


@pytest.mark.parametrize(
    ("texts", "are"),
    [
        (["（人）", "（隊員）"], True),
        (["（人）", "（－）", "－"], True),
        (["（人）", "隊員"], False),
        (["（隊員）", "（園児）", "（人）"], False),
        (["（－）"], False),
        ([], False),
    ],
)
def test_most_cells_of_a_column_of_units_are_known_ones(texts, are):
    assert are_units(texts) is are

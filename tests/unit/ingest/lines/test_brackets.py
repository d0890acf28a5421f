"""Brackets that hold brackets, and stretches that are cut within one."""

import re

import pytest

from keikaku.ingest.lines.brackets import BRACKET, is_cut


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("目標値(令和11年度)", ["(令和11年度)"]),
        ("目標値(令和11(2029)年度)", ["(令和11(2029)年度)"]),
        ("(2029(令和11)年度)→(R12)", ["(2029(令和11)年度)", "(R12)"]),
        ("()", ["()"]),
        ("(((", []),
        ("なし", []),
    ],
)
def test_a_bracket_is_found_whole(text, found):
    assert re.findall(BRACKET, text) == found


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("受診率(R5", True),
        ("60%)", True),
        ("受診率(R5(2023)", True),
        ("率(R5)", False),
        ("", False),
    ],
)
def test_a_stretch_may_be_cut(text, cut):
    assert is_cut(text) is cut

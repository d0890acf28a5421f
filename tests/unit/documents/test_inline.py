"""Inline marks come off, figures stay."""

import pytest

from keikaku.documents.inline import unmarked


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("目標**500**人", "目標500人"),
        ("*目標*と`実績`", "目標と実績"),
        ("**5**%", "5%"),
        ("[県](https://example.jp/a)の計画", "県の計画"),
        ("[資料](../b/計画.pdf)と[図](#zu)", "資料と図"),
        ("[要綱](youkou.html?a=1)", "要綱"),
        ("![図1](zu.png)", "図1"),
        ("<https://example.jp>", "https://example.jp"),
        (r"\*注 5\*", "*注 5*"),
        ("&lt;p&gt; A&amp;B", "<p> A&B"),
        ("**第1章** **目標**", "第1章 目標"),
    ],
)
def test_marks_come_off(text, plain):
    assert unmarked(text) == (plain, False)


@pytest.mark.parametrize("text", ["**目標**", "__目標 5__", "**目標 `KPI`**"])
def test_a_text_that_is_bold_throughout_is_known(text):
    assert unmarked(text) == (text.replace("`", "").strip("*_"), True)


@pytest.mark.parametrize(
    "text",
    [
        "499千人", "499*千人、510*千人", "12*1、13*2", "5*3*2", "2**10**", "**5**0", "`5`0",
        "5`0`", "１*２*３", "目標*500*5人", "5[0](#a)", "[0](#a)5", "![0](a.png)5", "[目標](500人)",
        "[率](1.5)", "![率](1.5)", "[前年](1,204)", "* 注", "a_b_c", "[1]", "[注][1]", "<p>",
        "<small>注</small>", "▲1,250 & 5", r"\500", "*注", "**", "~~5~~", "5 * 3 * 2",
        "x" * 10_001 + "*a*",
    ],
)  # fmt: skip
def test_what_may_be_no_mark_stays(text):
    assert unmarked(text) == (text, False)

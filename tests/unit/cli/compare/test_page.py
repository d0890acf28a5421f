from keikaku.cli.compare.page import Page
from keikaku.cli.terminal.style import Style
from keikaku.cli.terminal.width import width
from keikaku.publish.comparison.layout import Layout
from tests.unit.publish.comparison.comparisons import EMPTY, HOSTILES, USUAL

PLAIN = Page(Layout(), 60, Style())


def test_headings_are_not_said_again_for_each_row():
    text = PLAIN.text(USUAL)
    assert text.count("■ 1-1 かきの販路の開拓") == 1
    assert text.count("\n1 海のしごと\n") == 1


def test_what_moved_comes_first_with_its_reason():
    text = PLAIN.text(USUAL)
    moved, table = text.index("【動いたもの】"), text.index("【新旧対照表】")
    assert moved < text.index("理由: 直売所にまとめた") < table


def test_no_line_is_wider_than_the_terminal_but_for_signs_that_begin_none():
    lines = PLAIN.text(USUAL).splitlines()
    assert max(width(line.rstrip("。）」、")) for line in lines) <= 60


def test_on_a_terminal_changes_are_underlined():
    text = Page(Layout(), 60, Style(colour=True)).text(USUAL)
    assert "\x1b[4m促進\x1b[24m" in text
    assert "{+" not in text
    assert "傍線は変更のあった箇所です。" in text


def test_sides_have_the_names_that_were_asked_for():
    text = Page(Layout("案", "現行"), 60, Style()).text(USUAL)
    assert "  案（6行目）\n" in text
    assert "  現行（5行目）\n" in text


def test_nothing_changed_is_said():
    text = PLAIN.text(EMPTY)
    assert "変更はありません。" in text
    assert "【新旧対照表】" not in text


def test_hostile_text_can_be_shown():
    text = PLAIN.text(HOSTILES)
    assert text.encode("utf-8")
    assert "\x1b" not in text
    assert "\u202e" not in text

"""What gaps between letters mean."""

import pytest

from keikaku.documents.pdf.spacing import glued, spaced_text, with_label_apart


@pytest.mark.parametrize(
    ("letters", "gaps", "text"),
    [
        # Letters that a column width spreads are one word.
        ("目標値", [1.0, 1.0], "目標値"),
        ("目標値", [2.5, 2.4], "目標値"),
        ("倍増", [1.0], "倍増"),
        ("項目", [3.0], "項目"),
        ("KGI", [0.6, 0.6], "KGI"),
        ("施策の方向", [0.4, 0.4, 0.4, 0.4], "施策の方向"),
        # So is a line that is spread as a whole, its brackets and figures too.
        ("健康寿命(男性)", [2.0] * 7, "健康寿命(男性)"),
        ("現状値(R6)", [0.5] * 6, "現状値(R6)"),
        ("現状値（R6）", [0.49, 0.49, 0.49, 0.49, 0.0, 0.49], "現状値（R6）"),
        ("目標値（R11）", [0.64, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], "目標値（R11）"),
        # So it is where a program has put a space into each gap.
        ("相 談 の 件 数", [0.37, 0.0] * 4, "相談の件数"),
        ("健 康 寿 命 （ 男 性 ）", [0.17, 0.0] * 7, "健康寿命（男性）"),
        # A line with one gap that is wider is not.
        ("現状値(R6)", [0.5, 0.5, 1.5, 0.5, 0.5, 0.5], "現状値 ( R 6 )"),
        # What was typed as a space stays one.
        ("目 標 値", [0.0, 0.0, 0.0, 0.0], "目 標 値"),
        ("第1節\u3000産業", [0.0] * 5, "第1節\u3000産業"),
        ("目標 ", [0.0, 0.0], "目標"),
        # Tabs and gaps between numbers and titles.
        ("1目的", [0.7, 0.0], "1 目的"),
        ("(1)目的", [0.0, 0.0, 0.6, 0.0], "(1) 目的"),
        ("期間令和", [0.0, 1.2, 0.0], "期間 令和"),
        ("期間令和", [0.0, 4.0, 0.0], "期間\u3000令和"),
        ("目標値R6", [1.0, 1.0, 2.0, 0.0], "目標値\u3000R6"),
        # Where letters stand close, the space of a proportional font shows, but not beside signs.
        ("１広場のある町", [0.66, *[0.02] * 5], "１ 広場のある町"),
        ("第２章橋と道", [0.0, 0.0, 0.6, 0.0, 0.0], "第２章 橋と道"),
        ("「森」を育てる町", [0.0, 0.0, 0.6, 0.0, 0.0, 0.0, 0.0], "「森」を育てる町"),
        ("森を育てる町", [0.6, 0.3, 0.1, 0.0, 0.0], "森を育てる町"),
        # Latin words are parted by gaps, Japanese ones by none; between the two lies a quarter.
        ("SDGsand", [0.0, 0.0, 0.0, 0.3, 0.0, 0.0], "SDGs and"),
        ("市のDMOが", [0.0, 0.25, 0.0, 0.0, 0.25], "市のDMOが"),
        ("本市では人口", [0.3, 0.3, 0.1, 0.3, 0.3], "本市では人口"),
        # Digits side by side may be one number set wide, or values of several columns.
        ("1204", [0.3, 0.3, 0.3], "1204"),
        ("852", [2.0, 2.0], "8\u30005\u30002"),
        ("852", [1.0, 1.0], "8 5 2"),
        ("12", [1.0], "1 2"),
        # Two letters within a line are no spread word.
        ("本市表A", [0.0, 1.0, 1.0], "本市 表 A"),
        ("◎○△", [1.0, 1.0], "◎ ○ △"),
        ("", [], ""),
        ("  ", [0.0], ""),
    ],
)
def test_the_gaps_of_a_line_are_read(letters, gaps, text):
    assert spaced_text(letters, gaps) == text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["人口減少を抑", "制する"], "人口減少を抑制する"),
        (["Society", "5.0の実現"], "Society 5.0の実現"),
        (["YYYY-MM-", "DD"], "YYYY-MM-DD"),
        (["1,204,", "000"], "1,204,000"),
        (["市のSDGs", "推進"], "市のSDGs推進"),
        (["and", "by", "all"], "and by all"),
        (["前文"], "前文"),
        ([], ""),
    ],
)
def test_the_lines_of_a_text_are_put_together(lines, text):
    assert glued(lines) == text


@pytest.mark.parametrize(
    ("bold", "gaps", "text"),
    [
        ("事業量", [0.0, 0.0, 0.17, 0.0], "事業量 回数"),
        ("事業量", [0.05, 0.05, 0.3, 0.05], "事業量 回数"),
        ("事業量", [0.2, 0.2, 0.2, 0.2], "事業量回数"),
        ("事業量", [0.0, 0.0, 0.05, 0.0], "事業量回数"),
        ("", [0.0, 0.0, 0.3, 0.0], "事業量回数"),
        ("事業量回数", [0.0, 0.0, 0.3, 0.0], "事業量回数"),
    ],
)
def test_a_label_in_bold_letters_stands_apart(bold, gaps, text):
    weights = [n < len(bold) for n in range(5)]
    assert spaced_text("事業量回数", with_label_apart(gaps, weights)) == text

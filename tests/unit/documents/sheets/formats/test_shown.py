"""What a person sees of a number or a text, by the format of its cell."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.documents.sheets.formats.codes import built_in, sections
from keikaku.documents.sheets.formats.shown import (
    Shown,
    shown_number,
    shown_text,
    stored_number,
)


def shown(stored: str, code: str, *, width: int = 11, from_1904: bool = False) -> str:
    number = stored_number(stored)
    assert number is not None
    return shown_number(number, code, width, from_1904).text


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        # plain
        ("12", "0", "12"),
        ("0.5", "0", "1"),
        ("2.5", "0", "3"),
        ("-2.5", "0", "-3"),
        ("1.005", "0.00", "1.01"),
        ("12", "0000", "0012"),
        ("1234567", "#,##0", "1,234,567"),
        ("123", "#,##0", "123"),
        ("1234.5", "#,##0.0", "1,234.5"),
        ("12", "0,000", "0,012"),
        ("0", "#,##0", "0"),
        ("0", "#,###", ""),
        ("0", "#", ""),
        ("0.5", "#.#", ".5"),
        ("1", "0.##", "1."),
        ("1.5", "0.0?", "1.5"),
        ("-5", "0.0", "-5.0"),
        ("-0.04", "0.0", "-0.0"),
        ("1234567", "000-0000", "123-4567"),
        ("311234567", "00-0000-0000", "03-1123-4567"),
        ("1E+300", "0", "1" + "0" * 300),
        # percent, and what binary fractions leave
        ("0.64370000000000005", "0.0%", "64.4%"),
        ("0.64370000000000005", "0%", "64%"),
        ("1.0283", "0.0%", "102.8%"),
        ("0.1", "0.0000000000000000%", "10.0000000000000000%"),
        ("0.5", '0"％"', "1％"),
        # words
        ("12", '0"件"', "12件"),
        ("12", "0件", "12件"),
        ("12", "#,##0\\人", "12人"),
        ("38.4", '#,##0.0"億円"', "38.4億円"),
        ("12", '"約"0"人"', "約12人"),
        ("12", "[$¥-411]#,##0", "¥12"),
        ("12", '0"("0")"', "1(2)"),
        ("3", '"第"0"位"', "第3位"),
        ("12", '"未調査"', "未調査"),
        ("1.5", "0_ ;[Red]\\-0\\ ", "2"),
        # minus
        ("-1250", "#,##0;▲#,##0", "▲1,250"),
        ("-1250", '#,##0;"△ "#,##0', "△ 1,250"),
        ("-1250", "#,##0_);(#,##0)", "(1,250)"),
        ("-1250", "#,##0;[Red]-#,##0", "-1,250"),
        ("-0.08", '0.00"ポイント";\\▲0.00"ポイント"', "▲0.08ポイント"),
        ("-1250", '"▲"* #,##0', "-▲1,250"),
        ("-1250", "#,##0;", ""),
        # zero and text
        ("0", '#,##0;▲#,##0;"－"', "－"),
        ("0", "0;-0;;@", ""),
        ("5", ";;;", ""),
        ("5", "@", "5"),
        ("5", '0;-0;"なし";@', "5"),
        ("-5", "0;@", "-5"),
        # conditions
        ("150", '[>=100]0"以上";0"未満"', "150以上"),
        ("50", '[>=100]0"以上";0"未満"', "50未満"),
        ("-5", "[<0]▲0;0", "▲5"),
        ("-5", "[<=-1]▲0;[=0]ゼロ;0", "▲5"),
        ("0", "[<=-1]▲0;[=0]ゼロ;0", "ゼロ"),
        ("7", '[<>7]0;"七"', "七"),
        ("3", "[Red][<10]0;[Blue]0", "3"),
        ("-200", "[>100]0;[>0]0.0;0", "-200"),
        ("9", "[>100]0;[<5]0.0", "9"),
        # thousands
        ("1204000", "#,##0,", "1,204"),
        ("1234567", '#,##0.0,,"百万円"', "1.2百万円"),
        ("1234567", "0.00,,", "1.23"),
        ("1500", "#,##0,千円", "2千円"),
        # fractions and powers
        ("0.25", "# ?/?", "1/4"),
        ("2.25", "# ?/?", "2 1/4"),
        ("2", "# ?/?", "2"),
        ("0", "# ?/?", "0"),
        ("0.3333", "# ??/??", "1/3"),
        ("2.5", "# ?/8", "2 4/8"),
        ("0.999", "# ?/?", "1"),
        ("0.75", "?/?", "3/4"),
        ("12000", "0.00E+00", "1.20E+04"),
        ("0.00012", "0.0E+00", "1.2E-04"),
        ("12345", "##0.0E+0", "12.3E+3"),
        ("9.99", "0.0E-0", "1.0E1"),
        ("0", "0.0E+0", "0.0E+0"),
        # digits of another script
        ("123", "[DBNum3]0", "１２３"),
        ("123", "[DBNum3][$-411]#,##0", "１２３"),
        ("105", "[DBNum1]0", "一〇五"),
        # without a format
        ("0.643710938", "General", "0.643710938"),
        ("0.1234567890123", "General", "0.123456789"),
        ("123456.789012", "General", "123456.789"),
        ("12345678901", "General", "12345678901"),
        ("1234567890123", "General", "1.23457E+12"),
        ("0.00001", "General", "1E-05"),
        ("0.0001", "General", "0.0001"),
        ("-0", "General", "0"),
        ("12", 'G/標準"人"', "12人"),
        ("-12", 'General"人"', "-12人"),
        ("12", "標準", "12"),
        ("5", "", "5"),
        # nonsense
        ("5", "0;0;0;0;0", "5"),
        ("5", '0"人', "5人"),
        ("5", "[", "["),
        ("5", "0/0/", "5/1/"),
        ("5", "x" * 300, "5"),
    ],
)
def test_numbers(stored, code, text):
    assert shown(stored, code) == text


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        ("45382", "yyyy/m/d", "2024/3/31"),
        ("45382", 'yyyy"年"mm"月"dd"日"', "2024年03月31日"),
        ("45382", '[$-411]ggge"年"m"月"d"日"', "令和6年3月31日"),
        ("45382", '[$-ja-JP]ggge"年"m"月"d"日";@', "令和6年3月31日"),
        ("45485", "[$-1030411]ggge\\年m\\月d\\日", "令和6年7月12日"),
        ("45382", "[$-411]ge.m.d", "R6.3.31"),
        ("45382", "gge", "令6"),
        ("45382", "gggee年度", "令和06年度"),
        ("45382", "rr年", "令和06年"),
        ("43585", 'ggge"年"', "平成31年"),
        ("43586", 'ggge"年"', "令和1年"),
        ("43586", '[$-ja-JP-x-gannen]ggge"年"m"月"', "令和元年5月"),
        ("43586", "[$-ja-JP-x-gannen]ge.m", "R1.5"),
        ("32515", "ge.m.d", "S64.1.7"),
        ("45382", "[$-409]ggge", "2024"),
        ("45382", "yyyy", "2024"),
        ("45382", "yy.m", "24.3"),
        ("45382", "m/d(aaa)", "3/31(日)"),
        ("45383", "aaaa", "月曜日"),
        ("45382", "[$-411]dddd", "日曜日"),
        ("45382", "ddd d mmm yyyy", "Sun 31 Mar 2024"),
        ("45382", "mmmm", "March"),
        ("45382", "mmmmm", "M"),
        ("45382", "bbbb", "2567"),
        ("45382", "[$-F800]dddd, mmmm dd, yyyy", "2024年3月31日"),
        ("45382.75", "yyyy/m/d h:mm", "2024/3/31 18:00"),
        ("0.5", "h:mm AM/PM", "12:00 PM"),
        ("0.25", '[$-411]AM/PM h"時"', "午前 6時"),
        ("0.75", "h A/P", "6 P"),
        ("1.0625", "[h]:mm", "25:30"),
        ("0.05", "[mm]:ss", "72:00"),
        ("0.001", "[s]", "86"),
        ("0.00001157", "ss.00", "01.00"),
        ("0.999999", "h:mm:ss", "0:00:00"),
        ("60", "yyyy/m/d", "1900/2/29"),
        ("1", "yyyy/m/d", "1900/1/1"),
        ("0", "yyyy/m/d", "1900/1/0"),
        ("-1", "yyyy/m/d", "-1"),
        ("2958466", "yyyy/m/d", "2958466"),
    ],
)
def test_days_and_times(stored, code, text):
    assert shown(stored, code) == text


def test_the_days_of_1904_begin_later():
    assert shown("43920", "yyyy/m/d", from_1904=True) == "2024/3/31"


@pytest.mark.parametrize(
    ("width", "text"),
    [(11, "0.643710938"), (8, "0.643711"), (5, "0.644"), (2, "1"), (1, "1"), (0, "1")],
)
def test_a_number_without_a_format_is_as_long_as_its_cell_is_wide(width, text):
    assert shown("0.6437109375", "General", width=width) == text


@pytest.mark.parametrize(
    ("code", "scaled"),
    [
        ("#,##0,", True),
        ("0.0,,", True),
        ("#,##0", False),
        ("#,##0,千円", False),
        ('#,##0,,"百万円"', False),
        ('#,##0,"人"', True),
    ],
)
def test_hidden_thousands_are_told_unless_the_format_says_so(code, scaled):
    assert shown_number(Decimal(1_204_000), code).scaled is scaled


@pytest.mark.parametrize(
    ("text", "code", "seen"),
    [
        ("0012", "General", "0012"),
        ("１，２３４", "#,##0", "１，２３４"),
        ("策定", "0;0;0;(@)", "(策定)"),
        ("策定", '@"予定"', "策定予定"),
        ("策定", "@", "策定"),
        ("策定", ";;;", ""),
        ("策定", '0;-0;0;"－"', "－"),
        ("策定", "0;-0;0", "策定"),
    ],
)
def test_texts(text, code, seen):
    assert shown_text(text, code) == seen


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (0, "General"),
        (9, "0%"),
        (14, "yyyy/m/d"),
        (28, '[$-411]ggge"年"m"月"d"日"'),
        (31, 'yyyy"年"m"月"d"日"'),
        (49, "@"),
        (57, "[$-411]ge.m.d"),
        (99, "General"),
    ],
)
def test_formats_that_have_a_number_only(number, code):
    assert built_in(number) == code


@pytest.mark.parametrize("stored", ["abc", "", "nan", "inf", "1e999"])
def test_what_is_no_number(stored):
    assert stored_number(stored) is None


@given(
    st.decimals(-(10**15), 10**15, allow_nan=False, places=3),
    st.text('0#?.,;%/E+-[]@ghmsye年"\\_*<>=人 ', max_size=20),
)
def test_no_format_breaks_a_number(number, code):
    assert isinstance(shown_number(number, code), Shown)


@given(st.text(max_size=8), st.text('0;@"\\[]人', max_size=12))
def test_no_format_breaks_a_text(text, code):
    assert isinstance(shown_text(text, code), str)


@given(st.text(max_size=30))
def test_any_code_has_sections(code):
    assert 1 <= len(sections(code)) <= 4


@given(st.integers(-(10**10), 10**10))
def test_thousands_are_parted_as_python_parts_them(number):
    assert shown(str(number), "#,##0") == f"{number:,}"


@given(st.decimals(-10_000, 10_000, allow_nan=False, places=2))
def test_two_decimals_show_as_they_are(number):
    plain = f"{number:.2f}"
    assert shown(str(number), "0.00") == ("0.00" if plain == "-0.00" else plain)

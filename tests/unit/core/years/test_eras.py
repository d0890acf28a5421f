from datetime import date

import pytest

from keikaku.core.years.eras import era_named, era_of_day, era_of_year, number, western


@pytest.mark.parametrize(
    ("era", "n", "year"),
    [
        ("明治", 1, 1868),
        ("明治", 45, 1912),
        ("大正", 1, 1912),
        ("大正", 15, 1926),
        ("昭和", 1, 1926),
        ("昭和", 64, 1989),
        ("昭和", 65, 1990),
        ("平成", 1, 1989),
        ("平成", 31, 2019),
        ("平成", 36, 2024),
        ("平成", 72, 2060),
        ("平成", 77, 2065),
        ("令和", 1, 2019),
        ("令和", 42, 2060),
        ("M", 22, 1889),
        ("T", 9, 1920),
        ("S", 60, 1985),
        ("H", 30, 2018),
        ("R", 2, 2020),
        ("r", 2, 2020),
        ("㍾", 22, 1889),
        ("㍽", 9, 1920),
        ("㍼", 60, 1985),
        ("㍻", 30, 2018),
        ("㋿", 2, 2020),
        ("明治", 46, None),
        ("大正", 16, None),
        ("平成", 99, None),
        ("令和", 0, None),
        ("令和", -1, None),
        ("慶応", 1, None),
        ("K", 1, None),
        ("", 1, None),
    ],
)
def test_an_era_year_has_one_western_year_or_none(era, n, year):
    assert western(era, n) == year


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("元", 1),
        ("1", 1),
        ("30", 30),
        ("2018", 2018),
        ("一", 1),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十七", 27),
        ("六十三", 63),
        ("二〇二五", 2025),
        ("二七", 27),
        ("", None),
        ("1.5", None),
        ("-1", None),
        ("十二十", None),
        ("百", None),
        ("元元", None),
        ("あ", None),
        ("²", None),
    ],
)
def test_numbers_are_read_in_every_script(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    ("year", "name", "n"),
    [
        (1868, "明治", 1),
        (1911, "明治", 44),
        (1912, "大正", 1),
        (1926, "昭和", 1),
        (1988, "昭和", 63),
        (1989, "平成", 1),
        (2018, "平成", 30),
        (2019, "令和", 1),
        (2060, "令和", 42),
    ],
)
def test_a_year_of_change_has_the_name_of_the_new_era(year, name, n):
    assert era_of_year(year) == (era_named(name), n)


@pytest.mark.parametrize(
    ("day", "name", "n"),
    [
        (date(1912, 7, 29), "明治", 45),
        (date(1912, 7, 30), "大正", 1),
        (date(1926, 12, 24), "大正", 15),
        (date(1926, 12, 25), "昭和", 1),
        (date(1989, 1, 7), "昭和", 64),
        (date(1989, 1, 8), "平成", 1),
        (date(2019, 4, 30), "平成", 31),
        (date(2019, 5, 1), "令和", 1),
    ],
)
def test_a_day_belongs_to_the_era_of_that_day(day, name, n):
    assert era_of_day(day) == (era_named(name), n)


def test_before_meiji_there_is_no_era():
    assert era_of_year(1867) is None
    assert era_of_day(date(1868, 1, 24)) is None

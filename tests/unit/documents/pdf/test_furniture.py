"""Headers, footers and page numbers, and what only looks like them."""

import pytest

from keikaku.documents.pdf.body import Thing
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.furniture import furniture
from keikaku.documents.pdf.page import NOTHING
from tests.unit.documents.pdf.bodies import column, line, page
from tests.unit.documents.pdf.typeset import typeset

TOP, FOOT, BODY = 40.0, 800.0, 400.0


def found(*pages) -> list[str]:
    """The texts of what is furniture, in order."""
    return [pages[index].things[at].text for index, at in sorted(furniture(pages))]


def table(text: str, top: float) -> FoundTable:
    """A box with one text."""
    box = (57.0, top, 537.0, top + 20.0)
    cell = FoundCell(0, 0, 1, 1, box, (), text)
    content = typeset()
    return FoundTable(content, 1, (57.0, 537.0), (top, top + 20.0), (cell,), NOTHING, guessed=False)


def pages(count: int, *texts_at: tuple[str, float]):
    """Pages on which these texts stand; {n} is the number of the page."""
    return [
        page(n, *(line(text.format(n=n, twice=2 * n), y, at=column(n)) for text, y in texts_at))
        for n in range(1, count + 1)
    ]


def test_what_stands_on_every_page_at_its_head_and_foot_is_furniture():
    made = pages(3, ("第2次青垣市総合計画", TOP), ("本文である。", BODY), ("企画政策課", FOOT))
    assert found(*made) == ["第2次青垣市総合計画", "企画政策課"] * 3


@pytest.mark.parametrize(
    "number", ["- {n} -", "{n}", "P.{n}", "{n}/2", "－{n}－", "第2章　まち　{n}"]
)
def test_numbers_that_count_the_pages_are_furniture(number):
    made = pages(2, ("本文である。", BODY), (number, FOOT))
    assert found(*made) == [number.format(n=n) for n in (1, 2)]


def test_page_numbers_of_spreads_count_by_twos():
    made = pages(3, ("本文である。", BODY), ("青垣市　{twice}", FOOT))
    assert found(*made) == ["青垣市　2", "青垣市　4", "青垣市　6"]


def test_a_header_on_three_of_ten_pages_is_one_when_it_stands_level():
    made = [page(n, line("本文", BODY, at=column(n))) for n in range(1, 8)]
    made += [
        page(n, line("第3章", TOP, at=column(n)), line("本文", BODY, at=column(n)))
        for n in range(8, 11)
    ]
    assert found(*made) == ["第3章"] * 3


def test_numbered_headings_at_the_head_of_pages_are_none():
    made = pages(3, ("基本目標 {twice}", 65.0), ("本文である。", BODY))
    moved = [
        page(n, line(f"基本目標{n}", 60.0 + 5 * n, at=column(n)), line("本文", BODY, at=column(n)))
        for n in range(3, 6)
    ]
    assert found(*made[:1], *moved[:1]) == []
    assert found(*moved[1:2], *made[2:]) == []


def test_the_title_on_the_cover_is_none_though_every_page_repeats_it_in_small():
    title = "第2次青垣市総合計画"
    cover = page(1, line(title, 80, size=24), line("青垣市", BODY))
    inside = [page(n, line(title, TOP, at=column(n)), line("本文", BODY)) for n in (2, 3, 4)]
    assert furniture([cover, *inside]) == {(1, 0), (2, 0), (3, 0)}


def test_text_in_the_middle_of_every_page_is_none():
    assert found(*pages(5, ("同じ文", BODY))) == []


@pytest.mark.parametrize(
    ("text", "x"),
    [
        ("- 3 -", 280.0),
        ("3", 295.0),
        ("3", 520.0),
        ("～ 12 ～", 100.0),
        ("iv", 290.0),
        ("3ページ", 290),
    ],
)
def test_the_number_of_a_single_page_is_told_by_its_place(text, x):
    assert found(page(3, line("本文である。", BODY), line(text, FOOT, x=x))) == [text]


@pytest.mark.parametrize(
    "things",
    [
        [line("合計", 780.0), line("12", 795.0, x=290.0)],
        [line("本文である。", BODY), line("12", FOOT, x=200.0)],
        [line("本文である。", BODY), line("令和6年度", FOOT, x=280.0)],
        [line("本文である。", BODY), line("12人", FOOT, x=280.0)],
        [line("1", BODY, x=280.0)],
    ],
    ids=["close to the text", "at no place for one", "a year", "a count", "in the middle"],
)
def test_other_numbers_on_a_single_page_are_none(things):
    assert found(page(1, *things)) == []


def test_a_number_without_end_is_no_trouble():
    assert found(*pages(2, ("本文である。", BODY), ("9" * 5000, FOOT))) == ["9" * 5000] * 2


def titled(n: int, title: Thing, *rest: tuple[str, float]):
    return page(n, title, *(line(text, y, at=column(n)) for text, y in rest))


@pytest.mark.parametrize("boxed", [True, False], ids=["in a table", "in large letters"])
def test_what_stands_under_a_title_of_each_page_is_none(boxed):
    names = ("子育ての支援", "道の整備", "緑の保全")
    made = []
    for n, name in enumerate(names, 1):
        title = table(name, 30.0) if boxed else line(name, 30.0, size=16.0, at=column(n))
        made.append(titled(n, title, ("1 現状と課題", 70.0), ("本文である。", BODY)))
    assert found(*made) == []


def test_what_stands_under_the_same_box_on_every_page_is_furniture():
    made = [
        titled(n, table("青垣市", 20.0), ("第2次総合計画", 50.0), ("本文。", BODY))
        for n in (1, 2, 3)
    ]
    assert found(*made) == ["第2次総合計画"] * 3


def test_what_stands_beside_a_title_of_each_page_is_furniture():
    made = [
        titled(
            n, line(name, 30.0, x=300.0, size=16.0), ("第2次総合計画", 34.0), ("本文である。", BODY)
        )
        for n, name in enumerate(("子育ての支援", "道の整備", "緑の保全"), 1)
    ]
    assert found(*made) == ["第2次総合計画"] * 3

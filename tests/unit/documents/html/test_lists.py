"""Marks of lists, as a browser counts them."""

import pytest

from tests.unit.documents.html.pages import blocks


def shown(body: str) -> list[tuple[str, str | None, str, int]]:
    return [(b.kind.value, b.marker, b.text, b.indent) for b in blocks(body)]


def test_bullets_are_marks_and_nesting_is_indent():
    body = "<ul><li>産業<ul><li>観光</li><li>農業<p>補足</p></li></ul></li><li>教育</li></ul>"
    assert shown(body) == [
        ("list_item", "・", "産業", 0),
        ("list_item", "・", "観光", 2),
        ("list_item", "・", "農業", 2),
        ("paragraph", None, "補足", 4),
        ("list_item", "・", "教育", 0),
    ]


def test_an_item_with_its_own_bullet_has_one():
    assert shown("<ul><li>・観光</li></ul>") == [("list_item", "・", "観光", 0)]


@pytest.mark.parametrize(
    ("list_tag", "marks"),
    [
        ("<ol>", ["1. ", "2. ", "3. "]),
        ("<ol start=3>", ["3. ", "4. ", "5. "]),
        ("<ol start=-1>", ["-1. ", "0. ", "1. "]),
        ("<ol reversed>", ["3. ", "2. ", "1. "]),
        ("<ol type=a>", ["a. ", "b. ", "c. "]),
        ("<ol type=A start=25>", ["Y. ", "Z. ", "27. "]),
        ("<ol type=I start=8>", ["VIII. ", "IX. ", "X. "]),
        ("<ol type=i start=399>", ["cccxcix. ", "400. ", "401. "]),
        ("<ol start=x>", ["1. ", "2. ", "3. "]),
        ("<ol style='list-style: none'>", ["", "", ""]),
    ],
)
def test_numbers_are_part_of_the_text(list_tag, marks):
    body = f"{list_tag}<li>調査<li>設計<li>工事</ol>"
    texts = [mark + word for mark, word in zip(marks, ("調査", "設計", "工事"), strict=True)]
    assert [(b.marker, b.text) for b in blocks(body)] == [(None, text) for text in texts]


def test_a_value_restarts_the_count():
    body = "<ol><li>調査<li value=7>設計<li hidden>済<li>工事</ol>"
    assert [b.text for b in blocks(body)] == ["1. 調査", "7. 設計", "8. 工事"]


@pytest.mark.parametrize("own", ["１）", "(2)", "③", "Ⅳ", "（ア）"])
def test_a_number_in_the_text_is_the_only_one(own):
    assert blocks(f"<ol><li>{own}観光</ol>")[0].text == f"{own}観光"

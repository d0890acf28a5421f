"""Numbers of pages are no text, and a cover that puts two things on one line says both."""

import pytest

from tests.reading import draft, plan

TOP = "第2次総合計画\n\n1 森を育てる\n\n担い手を育てます。\n\n"


@pytest.mark.parametrize("number", ["- 1 -", "－１－", "― 12 ―", "~ 3 ~", "P.7", "page 12", "p3"])
def test_the_number_of_a_page_is_neither_text_nor_heading(number: str) -> None:
    read = plan(TOP + number + "\n\n木を使います。\n")
    assert [(n.title, n.text) for n in read.nodes] == [
        ("森を育てる", "担い手を育てます。\n木を使います。")
    ]


@pytest.mark.parametrize("text", ["-", "- 1", "12人", "1.5", "P波を調べます。"])
def test_what_only_looks_like_one_stays(text: str) -> None:
    read = plan(TOP + text + "\n\n木を使います。\n")
    kept = "\n".join(node.title + node.text for node in read.nodes)
    assert text.lstrip("- ") in kept


@pytest.mark.parametrize(
    ("cover", "edition", "issuer", "as_of"),
    [
        ("第2次総合計画\n（案）\n令和６年１２月　西原村\n", "案", "西原村", "2024-12-01"),
        ("第2次総合計画\n素案 令和6年10月15日現在\n西原村\n", "素案", "西原村", "2024-10-15"),
        ("第2次総合計画\n令和7年3月\n西原村\n", None, "西原村", "2025-03-01"),
        ("第2次総合計画（案）\n西原村 令和7年3月\n", "案", "西原村", "2025-03-01"),
    ],
)
def test_the_cover_is_read_part_by_part(
    cover: str, edition: str | None, issuer: str, as_of: str
) -> None:
    head = plan(cover + "\n1 森を育てる\n\n担い手を育てます。\n").head
    assert head.title == "第2次総合計画"
    assert (head.edition, head.issuer) == (edition, issuer)
    assert head.as_of is not None and str(head.as_of.start) == as_of


def test_a_title_of_two_words_is_no_cover_of_parts() -> None:
    reading = draft("第2次総合計画 前期基本計画\n\n1 森を育てる\n\n担い手を育てます。\n")
    assert reading.plan.head.title == "第2次総合計画 前期基本計画"

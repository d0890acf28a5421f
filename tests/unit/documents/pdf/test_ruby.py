"""Small letters: readings over kanji, raised and lowered signs."""

import pytest

from keikaku.documents.pdf.lines import LineMaker, lines_of
from keikaku.documents.pdf.spacing import WIDE
from tests.unit.documents.pdf.typeset import Run, every, glyphs


def read(*runs: Run) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    letters = glyphs(*runs)
    return [(line.text, line.ruby) for line in LineMaker(letters, WIDE).lines([every(letters)])[0]]


@pytest.mark.parametrize("first", [True, False])
def test_a_reading_is_taken_from_the_text_and_kept_beside_it(first):
    base, ruby = Run(50, 50, "青垣市の計画"), Run(52, 45, "あおがき", 5)
    runs = (ruby, base) if first else (base, ruby)
    assert read(*runs) == [("青垣市の計画", (("青垣", "あおがき"),))]


def test_readings_of_two_words_of_a_line_are_two():
    assert read(
        Run(50, 50, "青垣市と若草町"), Run(50, 45, "あおがき", 5), Run(90, 45, "わかくさ", 5)
    ) == [("青垣市と若草町", (("青垣", "あおがき"), ("若草", "わかくさ")))]


@pytest.mark.parametrize(
    "over",
    [
        Run(50, 40, "あおがき", 5),
        Run(50, 45, "2024年", 5),
        Run(50, 43, "あおがき", 7),
        Run(10, 45, "あおがき", 5),
    ],
    ids=["far", "no kana", "large", "beside"],
)
def test_other_small_lines_over_a_line_are_lines(over):
    assert read(Run(50, 50, "青垣市"), over) == [(over.text, ()), ("青垣市", ())]


def test_kana_over_kana_is_no_reading():
    assert read(Run(50, 50, "まちづくり"), Run(50, 45, "みんなで", 5)) == [
        ("みんなで", ()),
        ("まちづくり", ()),
    ]


@pytest.mark.parametrize(("y", "size"), [(50.0, 6.0), (56.0, 6.0)], ids=["raised", "lowered"])
def test_a_sign_that_is_raised_or_lowered_belongs_into_its_line(y, size):
    runs = (Run(50, 50, "面積は5km"), Run(95, y, "2", size), Run(98, 50, "である"))
    assert read(*runs) == [("面積は5km2である", ())]


def test_a_note_mark_behind_a_line_belongs_to_it():
    assert read(Run(50, 50, "延べ宿泊者数"), Run(110, 47, "※1", 6)) == [("延べ宿泊者数※1", ())]


# A browser prints <sup> and <sub> five sixths as large as the letters beside them.
AS_IN_BROWSERS = 8.33


@pytest.mark.parametrize(
    ("before", "sign", "behind", "text"),
    [
        ("CO", Run(60, 54, "2", AS_IN_BROWSERS), "の排出量", "CO2の排出量"),
        ("PM", Run(60, 54, "2.5", AS_IN_BROWSERS), "の濃度", "PM2.5の濃度"),
        ("件数", Run(70, 47, "※1", AS_IN_BROWSERS), "の目標", "件数※1の目標"),
    ],
)
def test_a_sign_hardly_smaller_belongs_where_its_line_has_left_a_gap(
    before: str, sign: Run, behind: str, text: str
) -> None:
    right = sign.x + sum(5 if c.isascii() else 10 for c in sign.text) * AS_IN_BROWSERS / 10
    assert read(Run(50, 50, before), sign, Run(right, 50, behind)) == [(text, ())]


@pytest.mark.parametrize(
    ("base", "sign", "text"),
    [
        ("千t-CO", "2", "千t-CO2"),
        ("満足度", "※2", "満足度※2"),
        ("58.2", "※", "58.2※"),
        ("1.50", "注2)", "1.50注2)"),
        ("40", "*3", "40*3"),
    ],
)
def test_the_mark_of_a_note_hardly_smaller_belongs_to_what_it_stands_behind(
    base: str, sign: str, text: str
) -> None:
    right = 50 + sum(5 if letter.isascii() else 10 for letter in base)
    y = 54 if sign == "2" else 47
    assert read(Run(50, 50, base), Run(right, y, sign, AS_IN_BROWSERS)) == [(text, ())]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        # What goes on below figures, words, and what stands apart are lines of their own.
        (Run(50, 50, "120"), Run(65, 54, "34", AS_IN_BROWSERS)),
        (Run(50, 50, "満足度"), Run(80, 54, "市民", AS_IN_BROWSERS)),
        (Run(50, 50, "満足度"), Run(95, 47, "※2", AS_IN_BROWSERS)),
        (Run(50, 50, "満足度と所得"), Run(65, 54, "※2", AS_IN_BROWSERS)),
    ],
)
def test_other_letters_hardly_smaller_are_no_signs(base: Run, other: Run) -> None:
    assert sorted(text for text, _ in read(base, other)) == sorted([base.text, other.text])


def test_small_lines_that_run_beside_a_large_sign_do_not_belong_into_it():
    small = [Run(65, y, "小さな字の文である本文", 6) for y in (48, 55)]
    assert read(Run(50, 50, "大", 16), *small) == [
        ("小さな字の文である本文", ()),
        ("小さな字の文である本文", ()),
        ("大", ()),
    ]


def test_cells_lose_their_readings_too():
    letters = glyphs(Run(50, 50, "青垣市"), Run(50, 45, "あおがき", 5))
    assert [line.text for line in lines_of(letters, every(letters))] == ["青垣市"]

"""Letters that only look like others, and letters that were printed twice."""

import numpy as np
import pytest

from keikaku.documents.pdf.characters import is_space, readable, text_of
from tests.unit.documents.pdf.typeset import Run, typeset


def read(*runs: Run) -> tuple[str, list[tuple[str, str]]]:
    page, rewritten = readable(typeset(*runs))
    return text_of(page.glyphs.codes), sorted((r.printed, r.written) for r in rewritten)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("⾮⽤⼈⾏⾃⽴", "非用人行自立"),
        ("⻑期⺠⽣⻘少年", "長期民生青少年"),
        ("⼾籍", "戸籍"),
        ("⿊字", "黒字"),
        ("⻩⾊", "黄色"),
        ("金額", "金額"),
    ],
)
def test_radicals_and_doubles_become_the_letters_that_they_look_like(printed, meant):
    text, rewritten = read(Run(50, 50, printed))
    assert text == meant
    assert rewritten == sorted({(p, m) for p, m in zip(printed, meant, strict=True) if p != m})


@pytest.mark.parametrize(
    "text", ["㎡", "①", "神", "鑄銭司", "﨑", "㈱", "Ⅳ", "ＫＰＩ", "⺡", "〜", "−"]
)
def test_letters_that_mean_themselves_stay(text):
    assert read(Run(50, 50, text)) == (text, [])


@pytest.mark.parametrize(
    ("printed", "meant"), [("\uf06c", "●"), ("\uf0b7", "・"), ("\uf0d8", "▶"), ("\uf075", "◆")]
)
def test_bullets_of_symbol_fonts_become_signs_that_others_can_show(printed, meant):
    assert read(Run(50, 50, printed + "交通")) == (meant + "交通", [(printed, meant)])


def test_a_private_letter_that_is_no_bullet_stays_to_be_doubted():
    assert read(Run(50, 50, "\ue123")) == ("\ue123", [])


def test_a_printed_soft_hyphen_is_a_hyphen_and_a_letter_without_code_is_lost():
    assert read(Run(50, 50, "Wi\u00adFi\0")) == ("Wi-Fi\ufffd", [])


def test_a_text_printed_twice_to_look_bold_is_read_once():
    assert read(Run(50, 50, "重点戦略"), Run(50.3, 50, "重点戦略")) == ("重点戦略", [])
    assert read(Run(50.9, 50.9, "目標", 20), Run(51.9, 51.9, "目標", 20)) == ("目標", [])


@pytest.mark.parametrize("size", [12.5, 15.0, 20.0, 25.0])
def test_letters_of_two_sizes_are_two_wherever_they_stand(size):
    # Their places agree when each is told in parts of its own size.
    grown = size / 10
    printed = Run(50, 50, "本", 10), Run(50 * grown, 50 * grown, "本", size)
    assert read(*printed) == ("本本", [])


@pytest.mark.parametrize("text", ["1111", "ll", "ああああ", "……"])
def test_the_same_letter_side_by_side_is_two(text):
    assert read(Run(50, 50, text)) == (text, [])


def test_no_letter_at_all_is_no_trouble():
    assert read() == ("", [])


def test_the_letters_of_a_page_keep_their_places():
    page = typeset(Run(50, 50, "⾮常"), Run(50.2, 50, "⾮常"))
    cleaned, _ = readable(page)
    assert np.array_equal(cleaned.glyphs.box, page.glyphs.box[:2])


def test_spaces_of_every_width_show_nothing():
    codes = np.array([ord(c) for c in " \u3000\u00a0\u2003\u200b目-"], np.uint32)
    assert is_space(codes).tolist() == [True] * 5 + [False] * 2

"""Scans, and texts that only look like texts."""

import pytest

from keikaku.documents.pdf.page import Font
from keikaku.documents.pdf.quality import PageText, page_text
from tests.unit.documents.pdf.typeset import FONTS, Run, typeset

WHOLE = (0.0, 0.0, 595.0, 842.0)
PHOTO = (100.0, 100.0, 300.0, 300.0)
PROSE = "本市の人口は減少を続けており、令和6年度末には3万人を下回る見込みである。"


@pytest.mark.parametrize(
    ("runs", "pictures", "found"),
    [
        ((), (), PageText.GOOD),
        ((), (WHOLE,), PageText.NONE),
        ((Run(280, 800, "- 3 -"),), (WHOLE,), PageText.NONE),
        ((Run(280, 800, "- 3 -"),), (PHOTO,), PageText.GOOD),
        ((Run(50, 50, PROSE),), (WHOLE,), PageText.GOOD),
        ((Run(50, 50, PROSE, hidden=True),), (WHOLE,), PageText.UNDER_SCAN),
        ((Run(50, 50, PROSE),), (), PageText.GOOD),
    ],
    ids=["blank", "scan", "stamped scan", "number by a photo", "poster", "read scan", "prose"],
)
def test_a_page_is_judged_by_its_letters_and_pictures(runs, pictures, found):
    assert page_text(typeset(*runs, pictures=pictures)) is found


@pytest.mark.parametrize(
    "text",
    [
        "\ue001\ue002" + PROSE,
        "\ufffd\ufffd" + PROSE,
        "ÊŒÎÍ–{ŽsÌlŒûÍAŒ¸­‚ð‘±‚¯‚Ä",
        "7I]=H3K;T$N?M8}$O8:>/$rB3$1$F$*$j",
        PROSE + "ÄÔÚÈÀÅ",
    ],
    ids=["private", "lost", "mojibake", "letters without words", "numerals of a private code"],
)
def test_a_text_that_fonts_made_rubbish_is_said(text):
    assert page_text(typeset(Run(50, 50, text))) is PageText.RUBBISH


@pytest.mark.parametrize(
    "text",
    [
        "The city of Aogaki will halve the number of its vacant houses until 2030.",
        "1,204 1,230 1,260 1,290 12.5% 64.4% 2,937 4,293 1,648 2,091",
        "25℃ 12㎡ ±3.5 ×2 §4 ° ´ ¨ 3÷4 5×6 7×8 9×10 令和6年度の目標値",
        "Saint-Étienne市との姉妹都市交流を続け、café事業を行う。",
        "\ue001" + PROSE,
    ],
    ids=["English", "numbers", "signs", "a name", "one private letter"],
)
def test_other_scripts_and_single_strange_letters_are_no_rubbish(text):
    assert page_text(typeset(Run(50, 50, text))) is PageText.GOOD


def test_letters_without_words_are_rubbish_only_where_japanese_is_meant():
    text = "XKCD BRT LRT GPS QRST WXYZ PDCA XKCD BRT LRT GPS"
    western = (Font("Arial", False), Font("Arial-Bold", True))
    assert page_text(typeset(Run(50, 50, text), fonts=western)) is PageText.GOOD
    assert page_text(typeset(Run(50, 50, text), fonts=FONTS)) is PageText.RUBBISH

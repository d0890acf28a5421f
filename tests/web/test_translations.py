"""Every Japanese text of a page has its English one, and the compiled file is not stale.

An app with a `locale` folder keeps its own texts; all others share the one of `web`.
"""

import gettext
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.utils import translation

from tools.translations import (
    HOMES,
    WEB,
    catalogue,
    texts,
    texts_of_counts,
    written,
    written_of_counts,
)

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


@pytest.fixture(params=HOMES, ids=lambda home: home.name)
def home(request) -> Path:
    found: Path = request.param
    return found


def test_every_text_has_its_english_one_and_none_is_stale(home):
    assert written(home).keys() == set(texts(home))
    assert written_of_counts(home).keys() == set(texts_of_counts(home))


def test_english_texts_are_english(home):
    english = [*written(home).values(), *sum(written_of_counts(home).values(), ())]
    assert [text for text in english if not text or JAPANESE.search(text)] == []


def test_the_compiled_file_is_not_stale(home):
    with catalogue(home, ".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert {text: compiled.gettext(text) for text in written(home)} == written(home)
    counted = written_of_counts(home)
    told = {t: (compiled.ngettext(t, t, 1), compiled.ngettext(t, t, 2)) for t in counted}
    assert told == counted


def test_the_pages_know_every_text(home):
    """An app that is not among those of the settings is never asked for its texts."""
    with translation.override("en"):
        assert {text: translation.gettext(text) for text in written(home)} == written(home)


def test_one_and_many_are_told_apart(home):
    """What is the same for every number needs no entry of this kind."""
    for one, many in written_of_counts(home).values():
        assert one != many


def test_no_english_text_makes_many_of_a_number():
    """A number before a noun of many is told by the kind that knows one from many."""
    many = re.compile(r"\{(count|days|number)\} [a-z]+s\b(?! of\b)")
    allowed = {"{start}"}
    found = [
        text
        for home in HOMES
        for text in written(home).values()
        if many.search(text) and not any(word in text for word in allowed)
    ]
    assert found == ["Write {number} characters at most."]


def test_one_text_has_one_english_one():
    english: dict[str, set[object]] = {}
    for each in HOMES:
        for text, translated in (written(each) | written_of_counts(each)).items():
            english.setdefault(text, set()).add(translated)
    assert {text: found for text, found in english.items() if len(found) > 1} == {}


def test_templates_hold_no_japanese_but_what_is_translated():
    for path in WEB.rglob("*.html"):
        left = re.sub(r"\{%.*?%\}", "", path.read_text("utf-8"))
        # Names are not translated: the product's, and that of the other language.
        left = left.replace("計画</span>", "").replace("日本語</button>", "")
        assert JAPANESE.findall(left) == [], path.name


def test_templates_hold_no_signs_of_one_language_alone():
    """Brackets and the sign between years differ: `bracketed`, `between`."""
    for path in WEB.rglob("*.html"):
        left = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", path.read_text("utf-8"))
        assert re.findall("[（）～]", left) == [], path.name


def test_style_sheets_are_found():
    assert finders.find("keikaku/tokens.css")

"""Every Japanese text of a page has its English one, and the compiled file is not stale.

An app with a `locale` folder keeps its own texts; all others share the one of `web`.
"""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.repository.tree import SOURCE

WEB = SOURCE / "web"
HOMES = sorted(path.parent for path in WEB.rglob("locale"))
TAG = re.compile(r"""\{%\s*translate\s+(?:"([^"]*)"|'([^']*)')""")
ENTRY = re.compile(r'^msgid (".+")\nmsgstr (".*")$', re.MULTILINE)
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


@pytest.fixture(params=HOMES, ids=lambda home: home.name)
def home(request) -> Path:
    found: Path = request.param
    return found


def test_every_text_has_its_english_one_and_none_is_stale(home):
    assert written(home).keys() == set(texts(home))


def test_english_texts_are_english(home):
    assert [text for text in written(home).values() if not text or JAPANESE.search(text)] == []


def test_the_compiled_file_is_not_stale(home):
    with catalogue(home, ".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert {text: compiled.gettext(text) for text in written(home)} == written(home)


def test_one_text_has_one_english_one():
    english: dict[str, set[str]] = {}
    for each in HOMES:
        for text, translated in written(each).items():
            english.setdefault(text, set()).add(translated)
    assert {text: found for text, found in english.items() if len(found) > 1} == {}


def test_templates_hold_no_japanese_but_what_is_translated():
    for path in WEB.rglob("*.html"):
        left = re.sub(r"\{%.*?%\}", "", path.read_text("utf-8"))
        # Names are not translated: the product's, and that of the other language.
        left = left.replace("計画</span>", "").replace("日本語</button>", "")
        assert JAPANESE.findall(left) == [], path.name


def test_style_sheets_are_found():
    assert finders.find("keikaku/tokens.css")


def catalogue(home: Path, suffix: str) -> Path:
    return home / "locale/en/LC_MESSAGES" / f"django{suffix}"


def written(home: Path) -> dict[str, str]:
    source = catalogue(home, ".po").read_text("utf-8")
    return {
        ast.literal_eval(msgid): ast.literal_eval(msgstr) for msgid, msgstr in ENTRY.findall(source)
    }


def texts(home: Path) -> Iterator[str]:
    for path in own(home, "*.html"):
        yield from ("".join(found) for found in TAG.findall(path.read_text("utf-8")))
    for path in own(home, "*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "_"
            ):
                yield ast.literal_eval(node.args[0])


def own(home: Path, pattern: str) -> Iterator[Path]:
    """The files of a home, without those of a home below it."""
    below = [each for each in HOMES if each != home and home in each.parents]
    for path in home.rglob(pattern):
        if not any(each in path.parents for each in below):
            yield path

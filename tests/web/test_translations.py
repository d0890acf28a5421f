"""Every Japanese text of a page has its English one, and the compiled file is not stale."""

import ast
import gettext
import re
from collections.abc import Iterator

from django.contrib.staticfiles import finders

from tests.repository.tree import SOURCE, modules

WEB = SOURCE / "web"
FILE = WEB / "locale/en/LC_MESSAGES/django"
TAG = re.compile(r"""\{%\s*translate\s+(?:"([^"]*)"|'([^']*)')""")
ENTRY = re.compile(r'^msgid (".+")\nmsgstr (".*")$', re.MULTILINE)
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


def test_every_text_has_its_english_one_and_none_is_stale():
    assert written().keys() == set(texts())


def test_english_texts_are_english():
    assert [text for text in written().values() if not text or JAPANESE.search(text)] == []


def test_the_compiled_file_is_not_stale():
    with FILE.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert {text: compiled.gettext(text) for text in written()} == written()


def test_templates_hold_no_japanese_but_what_is_translated():
    for path in (WEB / "templates").rglob("*.html"):
        left = re.sub(r"\{%.*?%\}", "", path.read_text("utf-8"))
        # Names are not translated: the product's, and that of the other language.
        left = left.replace("計画</span>", "").replace("日本語</button>", "")
        assert JAPANESE.findall(left) == [], path.name


def test_style_sheets_are_found():
    assert finders.find("keikaku/tokens.css")


def written() -> dict[str, str]:
    source = FILE.with_suffix(".po").read_text("utf-8")
    return {
        ast.literal_eval(msgid): ast.literal_eval(msgstr) for msgid, msgstr in ENTRY.findall(source)
    }


def texts() -> Iterator[str]:
    for path in (WEB / "templates").rglob("*.html"):
        yield from ("".join(found) for found in TAG.findall(path.read_text("utf-8")))
    for code in modules(WEB).values():
        for node in ast.walk(ast.parse(code)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "_"
            ):
                yield ast.literal_eval(node.args[0])

"""Whatever the readers say of a file they say in English too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from keikaku.core.errors import Invalid, Unreadable
from keikaku.core.problems.model import Language
from keikaku.documents.english import in_english, told
from keikaku.documents.english.sentences import SENTENCES
from keikaku.documents.english.words import WORDS
from keikaku.documents.identify import Format, recognise
from keikaku.documents.read import read_bytes
from tests.repository.tree import ROOT

SOURCE = ROOT / "src" / "keikaku"
FILES = [
    *sorted((SOURCE / "documents").rglob("*.py")),
    SOURCE / "batch" / "run.py",
    SOURCE / "cli" / "inputs.py",
]
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")
SENTENCE = re.compile("[ぁ-んァ-ヶ一-龥].*。$", re.DOTALL)


def sentences(path: Path) -> Iterator[str]:
    """The Japanese sentences of a module that are no docstrings, `{}` for what is put in."""
    tree = ast.parse(path.read_text("utf-8"))
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    for node in ast.walk(tree):
        if id(node) in parts:
            continue
        text = ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = re.sub(r"\{[^}]*\}", "{}", node.value)
        elif isinstance(node, ast.JoinedStr):
            text = "".join(
                str(each.value) if isinstance(each, ast.Constant) else "{}" for each in node.values
            )
        if SENTENCE.search(text):
            yield text


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_sentence_has_its_english(path):
    if "english" in path.parts:
        return
    assert [each for each in sentences(path) if each not in SENTENCES] == []


def test_no_sentence_is_kept_that_nobody_says():
    said = {each for path in FILES if "english" not in path.parts for each in sentences(path)}
    assert set(SENTENCES) - said == set()


@pytest.mark.parametrize("japanese", SENTENCES)
def test_the_english_is_english_and_holds_the_same_values(japanese):
    english = SENTENCES[japanese]
    assert not JAPANESE.search(english)
    assert english.count("{}") == japanese.count("{}")
    assert english.endswith(".")
    values = [f"{number}" for number in range(1, japanese.count("{}") + 1)]
    assert in_english(japanese.format(*values)) == english.format(*values)


@pytest.mark.parametrize(
    "name", [each.name for each in vars(__import__("keikaku.documents.identify", fromlist=["x"])).values() if isinstance(each, Format)]
)  # fmt: skip
def test_every_format_has_an_english_name(name):
    assert not JAPANESE.search(in_english(name))
    assert not JAPANESE.search("".join(WORDS.values()))


BROKEN = [
    ("空.txt", b""),
    ("壊.pdf", b"%PDF-1.7\nxx"),
    ("壊.docx", b"PK\x03\x04xxxxword/document.xml"),
    ("一式.zip", b"PK\x03\x04xxxx"),
    ("絵.png", b"\x89PNG\r\n\x1a\n\0"),
    ("字.txt", "計画".encode() + b"\0"),
]


@pytest.mark.parametrize(("name", "data"), BROKEN, ids=[name for name, _ in BROKEN])
def test_a_file_that_cannot_be_read_is_told_in_both_languages(name, data):
    with pytest.raises(Unreadable) as failure:
        read_bytes(name, data, source_id="s1")
    assert told(failure.value, Language.JA) == str(failure.value)
    english = told(failure.value, Language.EN)
    assert english.startswith(f"{name}")
    assert not JAPANESE.search(english.partition(": ")[2]), (english, recognise(data))


def test_what_nobody_has_told_in_english_stays_as_it_is():
    assert in_english("知らない文。") == "知らない文。"
    assert in_english("知らない文。", {"知らない文。": "Unknown."}) == "Unknown."
    assert told(Invalid("x", "理由"), Language.EN) == "x: 理由"
    assert told(Unreadable("x", "1行目", "ファイルがありません。", ""), Language.EN) == (
        "x line 1: There is no such file."
    )

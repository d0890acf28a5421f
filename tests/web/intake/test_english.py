"""Whatever intake says of a file or a reading it says in English too."""

import pytest

from keikaku.core.errors import Invalid, Unreadable
from keikaku.core.problems.model import Language
from keikaku.exchange.reader import loads
from keikaku.web.intake.reading import english
from tests.unit.documents.test_english import JAPANESE, SOURCE, sentences

FILES = [
    *(SOURCE / "web/intake" / name for name in ("originals.py", "sniffing.py")),
    *sorted((SOURCE / "web/intake/reading").glob("*.py")),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_sentence_has_its_english(path):
    for sentence in sentences(path):
        assert not JAPANESE.search(english.in_english(sentence)), sentence


@pytest.mark.parametrize("japanese", english.SENTENCES)
def test_the_english_holds_the_same_values(japanese):
    told = english.SENTENCES[japanese]
    assert told.count("{}") == japanese.count("{}")
    assert not JAPANESE.search(told)


def test_a_refusal_is_told_whole():
    failure = Unreadable(
        "計画.txt",
        "",
        "ファイルが大きすぎます（上限64MB）。",
        "ファイルを分けて取り込んでください。",
    )
    assert english.told(failure, Language.EN) == (
        "計画.txt: The file is too large (limit 64 MB). Part the file and take the parts in."
    )


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (
            "{",
            "計画 1行目.json line 1 character 2: It cannot be read as JSON. "
            "Check what is written around this place.",
        ),
        (
            '{"a":1}',
            '計画 1行目.json format: It needs a document of "keikaku-plan/1"; now it is null.',
        ),
    ],
)
def test_an_exchange_document_that_cannot_be_read_is_told_whole(document, said):
    with pytest.raises(Invalid) as fault:
        loads(document, name="計画 1行目.json")
    assert english.told(fault.value, Language.EN) == said
    assert "Expecting" not in english.told(fault.value, Language.JA)

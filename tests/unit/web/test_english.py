"""Whatever is said of settings, exchange documents and backups at fault is said in English too."""

from pathlib import Path

import pytest

from keikaku.cli.failures import in_english, report
from keikaku.core.errors import Invalid, Unreadable, Unwritable
from keikaku.documents.english.sentences import SENTENCES as OF_READERS
from keikaku.exchange.reader import loads
from keikaku.settings.toml_table import toml_of
from keikaku.web.configuration import SECRET_LOST
from keikaku.web.english import SENTENCES, WORDS
from tests.unit.documents.test_english import JAPANESE, SOURCE, sentences

WEB = SOURCE / "web"
FILES = [
    *sorted((SOURCE / "settings").glob("*.py")),
    *(each for each in sorted((SOURCE / "exchange").rglob("*.py")) if each.name != "schema.py"),
    *sorted((WEB / "backup").glob("*.py")),
    *sorted((WEB / "configuration").glob("*.py")),
    *(WEB / name for name in ("secret_file.py", "database_url.py")),
    *(WEB / "config" / name for name in ("starting.py", "begun.py")),
    SOURCE / "cli" / "serve" / "preparing.py",
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_sentence_has_its_english(path: Path):
    known = {**SENTENCES, **OF_READERS}
    assert [each for each in sentences(path) if each not in known] == []


def test_the_english_is_english_and_holds_the_same_values():
    for japanese, english in {**SENTENCES, **WORDS}.items():
        assert not JAPANESE.search(english)
        assert english.count("{}") == japanese.count("{}")


def fault_of(text: str) -> Unreadable:
    table = toml_of(text, "config.toml")
    try:
        table.whole("port")
        table.yes("plain_http")
        table.done()
    except Unreadable as fault:
        return fault
    raise AssertionError


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "config.toml port: The key is missing. Write a whole number."),
        ('port = "x"', "config.toml port: “x” cannot be used. Make it a whole number."),
        ("port = 1\nplain_http = 1", "config.toml plain_http: “1” cannot be used. Make it true or false."),
        (
            "port = 1\nplain_http = true\nprot = 2",
            "config.toml prot: This key is not known. Known keys are plain_http、port.",
        ),
    ],
)  # fmt: skip
def test_settings_at_fault_are_told_in_english(text, told):
    assert in_english(fault_of(text)) == told


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (
            "{",
            "plan.json line 1 character 2: It cannot be read as JSON. "
            "Check what is written around this place.",
        ),
        ('{"a": 1}', 'plan.json format: It needs a document of "keikaku-plan/1"; now it is null.'),
        ('{"a": NaN}', "plan.json as a whole: NaN is no number."),
        ('{"a": 1, "a": 2}', "One object holds the same key twice."),
        ('{"a": NaN}', "NaN is no number."),
    ],
)
def test_exchange_documents_at_fault_are_told_in_english(document, told):
    with pytest.raises(Invalid) as fault:
        loads(document, name="plan.json")
    assert told in in_english(fault.value)


def test_what_cannot_be_written_is_told_in_english():
    fault = Unwritable("k.zip", "書き込めません（No space）。", "何も変更していません。")
    assert in_english(fault) == "k.zip: It cannot be written (No space). Nothing was changed."


def test_a_command_without_a_language_tells_both(capsys):
    report(Unreadable("secrets.toml", "", *SECRET_LOST), None)
    japanese, english = capsys.readouterr().err.splitlines()
    assert japanese.startswith("エラー: secrets.toml: 秘密の鍵のファイルがなくなっています。")
    assert english.startswith("Error: secrets.toml: The file of the secret is gone. Bring it back")
    report(OSError("disk"), None)
    assert capsys.readouterr().err == "エラー: disk\n"

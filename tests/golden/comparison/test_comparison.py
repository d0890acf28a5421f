"""The adopted strategy of the invented city beside its revision two years later.

A measure is renumbered, one merged into another, one dropped and one new; targets are raised,
lowered, withdrawn, a baseline restated, an indicator renamed, texts reworded.
"""

import json
from pathlib import Path

import pytest

from keikaku.cli.main import main

FOLDER = Path(__file__).resolve().parent


@pytest.fixture(autouse=True)
def here(monkeypatch):
    monkeypatch.chdir(FOLDER)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("page.txt", []),
        ("page-english.txt", ["--language", "en"]),
        ("page-all.txt", ["--all", "--spaces", "--new-label", "案", "--old-label", "現行"]),
        ("part.txt", ["--under", "1-2-1"]),
        ("data.json", ["--format", "json"]),
    ],
)
def test_the_editions_compare_as_they_are_meant_to(name, arguments, golden, capsys):
    assert main(["compare", "old.txt", "new.txt", *arguments]) == 1
    golden(FOLDER / name, capsys.readouterr().out)


def test_an_edition_beside_itself_has_no_change(capsys):
    assert main(["compare", "old.txt", "old.txt", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["rows"], data["changes"], data["uncertain"]) == ([], 0, 0)


def test_the_texts_of_the_plans_are_there_to_the_letter(capsys):
    """Segments make up what the documents print."""
    main(["compare", "old.txt", "new.txt", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    old, new = ((FOLDER / name).read_text("utf-8") for name in ("old.txt", "new.txt"))
    for row in data["rows"]:
        for side, document in ((row["old"], old), (row["new"], new)):
            for line in side["lines"] if side and row["kind"] == "node" else ():
                text = "".join(segment["text"] for segment in line["segments"])
                assert all(part in document for part in text.split(" ", 1))

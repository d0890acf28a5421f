"""The documents say what the program does: nothing stale, nothing that does not exist."""

import argparse
import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, cast, get_args

import pytest

import start
from keikaku.cli.main import build_parser, main
from keikaku.core.checks.laws import LAWS
from keikaku.core.problems import CATALOGUE
from keikaku.core.revision import Change
from keikaku.exchange.schema import json_schema
from tests.repository.tree import ROOT, SOURCE, modules, shown, tracked
from tools import reference

# Generated pages are checked as a whole; decisions and changes speak of their own time.
GUIDES = [
    path
    for path in tracked("*.md")
    if not shown(path).startswith(("docs/reference/", "docs/decisions/", "samples/", "tests/"))
]
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
VERB = re.compile(r"\bstart\.py +([a-z][\w-]*)")
DEFINITIONS = (
    "src/keikaku/core/problems/", "src/keikaku/core/checks/laws.py", "src/keikaku/core/revision/of_",
)  # fmt: skip
CHANGES = {kind.code for family in get_args(Change) for kind in (get_args(family) or (family,))}
DEFINED = CATALOGUE.keys() | LAWS.keys() | CHANGES
CODE_FORM = re.compile(r"[a-z]+\.[a-z_]+")
PARTS = cast("dict[str, dict[str, Any]]", json_schema()["$defs"])
FILES = {"csv", "html", "json", "md", "pdf", "toml", "txt", "xml"}
FIELDS = {field for part in PARTS.values() for field in part.get("properties", {})}
PROGRAM = re.compile(r"\bkeikaku +([a-z][\w-]*)(.*)")


# Generated pages


def test_generated_pages_are_not_stale():
    committed = {path.name: path.read_text("utf-8") for path in reference.REFERENCE.iterdir()}
    assert committed == reference.pages(), "run: python3 start.py docs"


def test_every_command_is_documented():
    page = (reference.REFERENCE / "commands.md").read_text("utf-8")
    commands = subcommands()
    assert "read" in commands
    assert [name for name in commands if f"\n## keikaku {name}\n" not in page] == []


# Commands in the guides


@pytest.mark.parametrize("guide", GUIDES, ids=shown)
def test_commands_in_guides_exist(guide):
    code = "\n".join(CODE.findall(guide.read_text("utf-8"))).replace("\\\n", " ")
    assert [verb for verb in VERB.findall(code) if verb not in start.VERBS] == []
    assert [fault for line in PROGRAM.findall(code) for fault in unknown(*line)] == []


@pytest.mark.parametrize("name", ["README.md", "README.ja.md"])
def test_readmes_give_the_two_commands(name):
    lines = (ROOT / name).read_text("utf-8").splitlines()
    clone = "git clone <address of this repository> keikaku && cd keikaku && python3 start.py"
    assert [line for line in lines if line in {clone, "python3 start.py test"}] == [
        clone,
        "python3 start.py test",
    ]


@pytest.mark.parametrize("name", ["README.md", "README.ja.md"])
def test_readmes_show_what_the_program_prints(name, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    main(["read", "samples/documents/senryaku-draft.txt"])
    printed = capsys.readouterr().out.splitlines()
    (excerpt,) = re.findall(r"^```text\n(.*?)^```", (ROOT / name).read_text("utf-8"), re.S | re.M)
    lines = [line for line in excerpt.splitlines() if line != "…"]
    assert len(lines) > 5
    assert [line for line in lines if line not in printed] == []


@pytest.mark.parametrize(
    ("command", "rest", "fault"),
    [
        ("read", " plan.txt --format json", []),
        ("raed", " plan.txt", ["raed"]),
        ("read", " --colour red", ["read --colour"]),
    ],
)
def test_an_unknown_command_is_noticed(command, rest, fault):
    assert list(unknown(command, rest)) == fault


def unknown(command: str, rest: str) -> Iterator[str]:
    parser = subcommands().get(command)
    if parser is None:
        yield command
        return
    options = {option for action in parser._actions for option in action.option_strings}
    used = re.findall(r"(?<!\S)--[a-z-]+", rest)
    yield from (f"{command} {option}" for option in used if option not in options)


def subcommands() -> dict[str, argparse.ArgumentParser]:
    parsers = reference.parsers(build_parser())
    return {parser.prog.split()[1]: parser for parser in parsers if " " in parser.prog}


# Links


@pytest.mark.parametrize("page", tracked("*.md"), ids=shown)
def test_relative_links_resolve(page):
    assert [link for link in links(page.read_text("utf-8")) if not leads(page, link)] == []


def test_links_are_found():
    content = "[a](b.md) [c](d/e.md#f) [g](https://h.example) [i](#j)"
    assert list(links(content)) == ["b.md", "d/e.md"]


def links(content: str) -> Iterator[str]:
    for target in LINK.findall(content):
        path = target.partition("#")[0]
        if path and not re.match(r"[a-z]+:", path):
            yield path


def leads(page: Path, link: str) -> bool:
    return (page.parent / link).exists()


# Codes of problems and laws


def test_every_code_that_is_raised_is_defined():
    assert sorted(raised() - DEFINED) == []


def test_every_code_that_is_defined_is_raised():
    assert sorted(DEFINED - raised()) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("doubt('unit.conflict', 'unit')", ["unit.conflict"]),
        ("return 'target.missing' if blank else None", ["target.missing"]),
        ("field = 'target.amount'", []),
        ("files('keikaku.ingest').joinpath('standard.toml')", []),
        ("package.xml('content.xml')", []),
        ("'Reads unit.conflict.'", []),
    ],
)
def test_codes_are_told_from_other_words(content, code):
    assert list(codes(content)) == code


def raised() -> set[str]:
    return {
        code
        for name, content in modules(SOURCE).items()
        if not name.startswith(DEFINITIONS) and "/migrations/" not in name
        for code in codes(content)
    }


def codes(content: str) -> Iterator[str]:
    """The words of the form `unit.conflict`, without paths of fields, modules and files."""
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_code(node.value):
            yield node.value


def is_code(word: str) -> bool:
    first, _, second = word.partition(".")
    other = first in {"allauth", "keikaku"} or second in FILES or second in FIELDS
    return word in DEFINED or bool(CODE_FORM.fullmatch(word) and not other)


# Glossary


def test_the_glossary_is_filled_in():
    rows = glossary()
    assert [cells for cells in rows if len(cells) != 3 or not all(cells)] == []
    terms = sorted(cells[0] for cells in rows)
    assert [first for first, second in pairwise(terms) if first == second] == []


def test_the_glossary_explains_what_the_format_consists_of():
    explained = {cells[0].strip("`") for cells in glossary()}
    assert sorted(PARTS.keys() - explained) == []


def glossary() -> list[list[str]]:
    lines = (ROOT / "GLOSSARY.md").read_text("utf-8").splitlines()
    rows = [line for line in lines if line.startswith("| `")]
    assert len(rows) > 50
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]

"""tools/reference.py: how the pages of the reference are written."""

import argparse
from decimal import Decimal
from types import ModuleType

import pytest

from keikaku.core.problems.model import Severity
from tools import reference


def program() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keikaku", description="計画を読む")
    commands = parser.add_subparsers()
    read = commands.add_parser("read", description="読む", epilog="終了コード 0, 1")
    read.add_argument("files", nargs="+", metavar="FILE", help="文書")
    read.add_argument("-f", "--format", choices=["text", "json"], help="形式 (既定 %(default)s)")
    read.add_argument("--quiet", action="store_true", help="100 %% 静か")
    read.set_defaults(format="text")
    commands.add_parser("schema")
    return parser


def test_subcommands_follow_the_program_in_their_order():
    names = [parser.prog for parser in reference.parsers(program())]
    assert names == ["keikaku", "keikaku read", "keikaku schema"]


def test_a_command_is_a_section_with_its_arguments():
    _, read, schema = reference.parsers(program())
    assert list(reference.command_section(read)) == [
        "## keikaku read\n",
        "読む\n",
        "| 引数 / argument | 意味 / meaning |",
        "| --- | --- |",
        "| `FILE …` | 文書 |",
        "| `-f, --format {text,json}` | 形式 (既定 text) |",
        "| `--quiet` | 100 % 静か |",
        "\n終了コード 0, 1\n",
    ]
    assert list(reference.command_section(schema)) == ["## keikaku schema\n"]


def test_a_specification_becomes_a_page():
    spec = ModuleType("table_missing")
    spec.__dict__.update(
        TITLE="値がない", COLUMNS=("原文", "理由"), ROWS=[("-", "hyphen"), ("", None)]
    )
    assert reference.notation_page(spec) == (
        f"{reference.GENERATED}\n# 値がない\n\n"
        "| 原文 | 理由 |\n| --- | --- |\n| - | hyphen |\n|  | — |\n"
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("-843"), "-843"),
        ((2020, 2024), "2020, 2024"),
        ({"amount": Decimal("70.0"), "unit": "%"}, "amount: 70.0, unit: %"),
        (None, "—"),
        (False, "False"),
        ("<p>*注 [1] at_least</p>", r"\<p>\*注 \[1] at\_least\</p>"),
    ],
)
def test_values_are_shown_as_they_are(value, shown):
    assert reference.notation(value) == shown


def test_a_cell_cannot_break_its_table():
    assert reference.row(["a|b", "c\nd"]) == r"| a\|b | c<br>d |"


def test_every_severity_has_its_word():
    assert reference.SEVERITIES.keys() == set(Severity)

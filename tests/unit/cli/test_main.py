"""The door of the program: help, version, schema, wrong usage."""

import json

import pytest

from keikaku import __version__
from keikaku.cli import schema
from keikaku.cli.main import build_parser, main
from keikaku.exchange.schema import json_schema
from tools import reference


@pytest.mark.parametrize("argv", [[], ["--help"]])
def test_help_comes_with_an_example(capsys, argv):
    assert main(argv) == 0
    shown = capsys.readouterr().out
    assert "自治体の計画" in shown
    assert "    keikaku read plan.txt\n" in shown


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"keikaku {__version__}\n"


def test_schema_is_that_of_the_format(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (["raed"], "raed"),
        (["read"], "FILE"),
        (["read", "plan.txt", "--format", "xml"], "--format"),
        (["read", "plan.txt", "--lang", "en"], "--lang"),
        (["read", "plan.txt", "--period"], "--period"),
        (["explain", "plan.txt"], "--at"),
        (["schema", "plan.txt"], "plan.txt"),
    ],
)
def test_wrong_usage_names_the_argument_and_the_help(capsys, argv, named):
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    first, hint = err.splitlines()
    assert first.startswith("エラー: ")
    assert named in first
    assert hint.startswith("使い方を見る / for help: keikaku")


def test_ctrl_c_ends_quietly(capsys, monkeypatch):
    def interrupted(_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(schema, "run", interrupted)
    assert main(["schema"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("command", ["read", "explain", "schema"])
def test_every_help_is_japanese_first(capsys, command):
    assert main([command, "--help"]) == 0
    description = capsys.readouterr().out.split("\n\n")[1]
    japanese, english = description.splitlines()[:2]
    assert japanese.endswith("。")
    assert english.isascii()


def test_every_argument_is_explained():
    actions = [action for each in reference.parsers(build_parser()) for action in each._actions]
    unexplained = [action.dest for action in actions if not action.help]
    assert unexplained == ["command"]

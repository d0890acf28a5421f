"""The program: arguments in, exit status out. Commands load what they need when they run."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from keikaku import __version__
from keikaku.cli.arguments import (
    Commands,
    Parser,
    add_explain,
    add_read,
    add_schema,
)
from keikaku.cli.audit.arguments import add_audit
from keikaku.cli.backup.arguments import add_backup
from keikaku.cli.check.arguments import add_check
from keikaku.cli.compare.arguments import add_compare
from keikaku.cli.demo.arguments import add_demo
from keikaku.cli.doctor.arguments import add_doctor
from keikaku.cli.evaluate.arguments import add_evaluate
from keikaku.cli.failures import FAILED, READ, exit_code
from keikaku.cli.outlook.arguments import add_outlook
from keikaku.cli.reindex.arguments import add_reindex
from keikaku.cli.restore.arguments import add_restore
from keikaku.cli.serve.arguments import add_serve
from keikaku.cli.terminal.streams import prepare
from keikaku.cli.verify_figures.arguments import add_verify_figures

_ABOUT = """\
自治体の計画（総合計画・総合戦略・圏域ビジョン）を読み取り、確認の要るところを示します。
Reads the plans of Japanese municipalities and shows what a person should check.
"""
_EXAMPLE = """\
例 / example:

    keikaku read plan.txt
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0 well, 1 with findings, 2 not readable or wrong usage."""
    prepare(sys.stdout)
    prepare(sys.stderr)
    asked = argparse.Namespace()
    try:
        status = _run(argv, asked)
        sys.stdout.flush()
    except BaseException as failure:
        return exit_code(failure, getattr(asked, "language", None))
    return status


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands; docs/reference/commands.md is written from it."""
    parser = Parser(prog="keikaku", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument(
        "--version",
        action="version",
        version=f"keikaku {__version__}",
        help="版を表示します。\nShow the version.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="コマンド / commands")
    for add in _COMMANDS:
        add(commands)
    return parser


def _run(argv: Sequence[str] | None, asked: argparse.Namespace) -> int:
    parser = build_parser()
    try:
        arguments = parser.parse_args(argv, asked)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else FAILED
    if arguments.command is None:
        parser.print_help()
        return READ
    command = import_module(_MODULES[arguments.command])
    status: int = command.run(arguments)
    return status


_COMMANDS: Sequence[Callable[["Commands[Parser]"], None]] = (
    add_read, add_explain, add_check, add_evaluate, add_outlook, add_compare, add_verify_figures,
    add_demo, add_serve, add_doctor, add_audit, add_backup, add_restore, add_reindex, add_schema,
)  # fmt: skip
# Each module holds `run`, which takes the arguments and gives the exit status.
_MODULES: Mapping[str, str] = {
    "read": "keikaku.cli.read",
    "explain": "keikaku.cli.explain",
    "check": "keikaku.cli.check.run",
    "evaluate": "keikaku.cli.evaluate.run",
    "outlook": "keikaku.cli.outlook.run",
    "compare": "keikaku.cli.compare.run",
    "verify-figures": "keikaku.cli.verify_figures.run",
    "demo": "keikaku.cli.demo.run",
    "serve": "keikaku.cli.serve.run",
    "doctor": "keikaku.cli.doctor.run",
    "audit": "keikaku.cli.audit.run",
    "reindex": "keikaku.cli.reindex.run",
    "backup": "keikaku.cli.backup.run",
    "restore": "keikaku.cli.restore.run",
    "schema": "keikaku.cli.schema",
}

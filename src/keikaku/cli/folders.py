"""Which installation a command is for: the folder that is named, or that of the environment."""

import argparse
import os
from pathlib import Path

from keikaku.cli.arguments import Parser

_FOLDER = """\
データを置くフォルダー（既定は環境変数 KEIKAKU_FOLDER、なければ keikaku-data）。
The folder of the data (default: KEIKAKU_FOLDER, else keikaku-data)."""


def add_folder(parser: Parser) -> None:
    """The option of every command that works on an installation."""
    parser.add_argument("--folder", metavar="DIR", type=Path, help=_FOLDER)


def folder_of(arguments: argparse.Namespace) -> Path:
    """The folder that is meant."""
    from keikaku.web.installation import FOLDER_VARIABLE, STANDARD_FOLDER

    named: Path | None = arguments.folder
    return (named or Path(os.environ.get(FOLDER_VARIABLE, STANDARD_FOLDER))).resolve()

"""The arguments of `keikaku restore`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command
from keikaku.cli.folders import add_folder


def add_restore(commands: "Commands[Parser]") -> None:
    """`keikaku restore`."""
    about = "バックアップから設置を復元します。\nRestore an installation from a backup."
    parser = add_command(commands, "restore", about)
    parser.epilog = _EPILOG
    parser.add_argument("file", metavar="FILE", type=Path, help=_FILE)
    add_folder(parser)
    parser.add_argument("--replace", action="store_true", help=_REPLACE)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)


_FILE = "keikaku backup で作ったファイル。\nA file made by keikaku backup."
_REPLACE = """\
今ある設置に置き換えます。今あるものは消さず、別の名前で残します。
Put it in place of what is there, which is not deleted but kept under another name."""
_EPILOG = """\
例 / examples:

    keikaku restore keikaku.zip --folder data
    keikaku restore keikaku.zip --folder data --replace

先に keikaku serve を止めてください。行き先のデータベースは、フォルダーの config.toml か
KEIKAKU_DATABASE_URL で決まります（SQLite と PostgreSQL のどちらへも復元できます）。
Stop keikaku serve first. config.toml of the folder or KEIKAKU_DATABASE_URL say into which
database (from either kind into either).

終了コード / exit status:

    0  復元しました / restored
    1  復元しましたが、改変や壊れた原本があります / restored, with alterations or damage
    2  復元できません。何も変わっていません / could not be restored; nothing was changed
"""

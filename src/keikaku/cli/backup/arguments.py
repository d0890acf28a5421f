"""The arguments of `keikaku backup`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command
from keikaku.cli.folders import add_folder


def add_backup(commands: "Commands[Parser]") -> None:
    """`keikaku backup`."""
    about = (
        "動いたままの設置を、一つのファイルに保存します。\n"
        "Save an installation as one file, while it is used."
    )
    parser = add_command(commands, "backup", about)
    parser.epilog = _EPILOG
    add_folder(parser)
    parser.add_argument("--out", metavar="FILE", type=Path, default=Path(), help=_OUT)
    parser.add_argument("--with-secret", action="store_true", help=_WITH_SECRET)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)


_OUT = """\
書き出すファイル。フォルダー（または .zip などの付かない新しい名前）なら、その中に日時の名前で
作ります（既定: 今のフォルダー）。
The file to write. In a folder, or under a new name without an ending such as .zip, which becomes
a folder, it is named by the time (default: the current folder)."""
_WITH_SECRET = """\
秘密の鍵と、データベースのパスワードも入れます。ファイルを鍵のかかる所に置くときだけ使ってください。
Include the secret key and the password of the database; keep the file locked away then."""
_EPILOG = """\
例 / examples:

    keikaku backup --folder data --out backups
    keikaku backup --folder data --out keikaku.zip

終了コード / exit status:

    0  保存しました / saved
    1  保存しましたが、壊れた原本があります / saved, but originals are damaged
    2  保存できません / could not be saved
"""

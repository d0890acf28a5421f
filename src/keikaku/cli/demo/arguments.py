"""The arguments of `keikaku demo`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import Commands, Parser, add_command

STANDARD_FOLDER = "keikaku-demo"


def add_demo(commands: "Commands[Parser]") -> None:
    """`keikaku demo`."""
    about = (
        "架空の榛瀬市のデータで Web アプリケーションを試します。このパソコンだけから使えます。\n"
        "Try the web application with an invented city, from this machine alone."
    )
    parser = add_command(commands, "demo", about)
    parser.epilog = _EPILOG
    parser.add_argument(
        "--folder", metavar="DIR", type=Path, default=Path(STANDARD_FOLDER), help=_FOLDER
    )
    parser.add_argument("--port", metavar="PORT", default="8000", help=_PORT)
    parser.add_argument("--exit", action="store_true", help=_EXIT)


_FOLDER = """\
データを置くフォルダー（既定 keikaku-demo）。消せば初めからになります。
The folder of the data (default: keikaku-demo). Without it one begins anew."""
_PORT = "待ち受けるポート（既定 8000）。\nThe port to listen on (default 8000)."
_EXIT = """\
ページが開けることを確かめたら終わります。
End once the pages can be opened."""
_EPILOG = """\
例 / examples:

    keikaku demo
    keikaku demo --folder trial --port 8080

終了コード / exit status:

    0  止められました / stopped
    2  起動できません / could not start
"""

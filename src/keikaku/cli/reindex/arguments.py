"""The arguments of `keikaku reindex`, with their help: Japanese first, English below."""

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command
from keikaku.cli.folders import add_folder


def add_reindex(commands: "Commands[Parser]") -> None:
    """`keikaku reindex`."""
    about = (
        "検索の索引を作り直します。使用中でも実行できます。\n"
        "Make the index of search anew, also while others work."
    )
    parser = add_command(commands, "reindex", about)
    parser.epilog = _EPILOG
    add_folder(parser)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)


_EPILOG = """\
例 / examples:

    keikaku reindex --folder data

終了コード / exit status:

    0  作り直しました / made anew
    2  作り直せません / could not be made
"""

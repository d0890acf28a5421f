"""The arguments of `keikaku doctor`, with their help: Japanese first, English below."""

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command
from keikaku.cli.folders import add_folder


def add_doctor(commands: "Commands[Parser]") -> None:
    """`keikaku doctor`."""
    about = "設置の状態を調べ、直し方を示します。\nCheck an installation and say how to mend it."
    parser = add_command(commands, "doctor", about)
    parser.epilog = _EPILOG
    add_folder(parser)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)


_EPILOG = """\
例 / example:

    keikaku doctor --folder data

終了コード / exit status:

    0  問題はありません / nothing to mend
    1  直すところがあります / something to mend
    2  設定を読めないので、データベースは調べていません / settings cannot be read
"""

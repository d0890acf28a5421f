"""The arguments of `keikaku verify-figures`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command, add_reading_options

_ABOUT = """\
文書の数値を、台帳（計画の指標の値）と照合します。
Compare the figures of drafts with those of the register."""


def add_verify_figures(commands: "Commands[Parser]") -> None:
    """`keikaku verify-figures`."""
    parser = add_command(commands, "verify-figures", _ABOUT)
    parser.epilog = _EPILOG
    parser.add_argument("register", metavar="REGISTER.json", type=Path, help=_REGISTER)
    parser.add_argument("documents", metavar="DOCUMENT", nargs="+", type=Path, help=_DRAFTS)
    parser.add_argument(
        "--register",
        dest="more",
        metavar="FILE.json",
        action="append",
        default=[],
        type=Path,
        help=_MORE,
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_FORMAT)
    parser.add_argument("--unmatched", action="store_true", help=_UNMATCHED)
    add_reading_options(parser)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)


_REGISTER = """\
台帳にする計画（交換形式の JSON）。すべての指標の、すべての値が台帳になります。
The plan whose indicators, with all their values, are the register."""
_DRAFTS = """\
照合する文書（答弁書・広報原稿・予算資料・個別計画の案など）、またはフォルダー。
Drafts of any format that can be read, or folders of them."""
_MORE = """\
台帳に加える計画。何度でも使えます。
A further plan for the register; may be given several times."""
_FORMAT = """\
text: 読むための一覧（既定）、json: データ。
A page to read (the default), or data."""
_UNMATCHED = """\
照合しなかった数値も、理由とともに一覧します（json ではすべての数値）。
List the figures that were not compared too, with the reason (in json every figure)."""
_EPILOG = """\
例 / examples:

    keikaku read plan.docx --format json --out plan.json
    keikaku verify-figures plan.json answer.docx leaflet.html budget.xlsx
    keikaku verify-figures plan.json drafts --unmatched
    keikaku verify-figures plan.json answer.docx --register vision.json --format json

終了コード / exit status:

    0  違う数値も要確認もありません / everything that could be compared agrees
    1  違う数値か、要確認があります / something disagrees or is doubtful
    2  台帳か文書が読めないか、使い方の誤りです / could not run
"""

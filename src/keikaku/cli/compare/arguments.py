"""The arguments of `keikaku compare`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command, add_reading_options


def add_compare(commands: "Commands[Parser]") -> None:
    """`keikaku compare`."""
    parser = add_command(commands, "compare", _ABOUT)
    parser.epilog = _EPILOG
    parser.add_argument("old", metavar="OLD", type=Path, help=_OLD)
    parser.add_argument("new", metavar="NEW", type=Path, help=_NEW)
    formats = ("text", "json", "xlsx", "docx")
    parser.add_argument("--format", choices=formats, help=_FORMAT)
    parser.add_argument("--out", metavar="FILE", type=Path, help=_OUT)
    parser.add_argument("--under", metavar="NODE", help=_UNDER)
    parser.add_argument("--under-old", metavar="NODE", help=_UNDER_OLD)
    parser.add_argument("--under-new", metavar="NODE", help=_UNDER_NEW)
    parser.add_argument("--new-label", metavar="WORD", default="", help=_NEW_LABEL)
    parser.add_argument("--old-label", metavar="WORD", default="", help=_OLD_LABEL)
    parser.add_argument("--old-left", action="store_true", help=_OLD_LEFT)
    parser.add_argument("--spaces", action="store_true", help=_SPACES)
    parser.add_argument("--all", action="store_true", help=_ALL)
    parser.add_argument("--reasons", metavar="FILE.toml", type=Path, help=_REASONS)
    parser.add_argument(
        "--reasons-template", metavar="FILE.toml", type=Path, help=_REASONS_TEMPLATE
    )
    parser.add_argument("--anyway", action="store_true", help=_ANYWAY)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)
    add_reading_options(parser)


_ABOUT = """\
二つの版を比べ、何が動いたかと新旧対照表を示します。
Compare two editions: what moved, and the table of old and new."""
_OLD = """\
前の版。交換形式の JSON か、読み取れる文書（先に読み取ります）。
The old edition: JSON of the exchange format, or a document, which is read first."""
_NEW = "新しい版。\nThe new edition."
_FORMAT = """\
text: 読むための一覧、json: データ、xlsx: Excel、docx: Word（--out が必要）。
指定がなければ --out の名前で決め、それもなければ text です。
A page to read, data, Excel or Word (which need --out); by the name of --out, else text."""
_OUT = "書き出すファイル。\nThe file to write."
_UNDER = """\
両方の版で、この節（ID・番号・名称）とその下だけを比べます。
Compare this node (id, code or title) of both editions and what is below it."""
_UNDER_OLD = "前の版で比べる節。\nThe node of the old edition."
_UNDER_NEW = "新しい版で比べる節。\nThe node of the new edition."
_NEW_LABEL = """\
新しい側の見出し（既定: 改正後）。例: 新、案
What the new side is called."""
_OLD_LABEL = """\
古い側の見出し（既定: 改正前）。例: 旧、現行
What the old side is called."""
_OLD_LEFT = "古い側を左に置きます。\nThe old side stands left."
_SPACES = """\
空白と全角・半角の違いにも傍線を引きます。
Mark spaces and full or half width too."""
_ALL = "変更のないものも表に出します。\nShow what did not change too."
_REASONS = """\
動いたものへの理由を書いた TOML ファイル。
A file with the office's reasons for what moved."""
_REASONS_TEMPLATE = """\
理由を書き込むための TOML ファイルを作ります（--reasons の理由は引き継ぎます）。
Write such a file to fill in; reasons given with --reasons are kept."""
_ANYWAY = """\
別の計画のように見えても比べます。
Compare even what looks like two different plans."""

_EPILOG = """\
例 / examples:

    keikaku compare old.json new.json
    keikaku compare 現行.pdf 改訂案.docx --out 新旧対照表.docx --new-label 案 --old-label 現行
    keikaku compare old.json new.json --format xlsx --out taishohyo.xlsx
    keikaku compare old.json new.json --reasons-template reasons.toml
    keikaku compare old.json new.json --reasons reasons.toml --out 新旧対照表.docx
    keikaku compare strategy5.txt plan.json --under-new 5

終了コード / exit status:

    0  変更はありません / no change
    1  変更か、確認の要る対応があります / changes, or links to be confirmed
    2  比べられません（読めない、別の計画、使い方の誤り） / could not run
"""

"""The arguments of the commands, with their help: Japanese first, English below."""

import argparse
from pathlib import Path
from typing import NoReturn

from keikaku.cli.comparing import help_texts as compare
from keikaku.cli.failures import FAILED
from keikaku.cli.terminal.width import wrap


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Keeps line breaks and measures Japanese text as wide as a terminal shows it."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return [line for paragraph in text.splitlines() for line in wrap(paragraph, width)]


class Parser(argparse.ArgumentParser):
    """Says what is wrong in the same form as every other failure, and how to get help."""

    def __init__(self, *, prog: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=HelpFormatter,
            allow_abbrev=False,
            add_help=False,
        )
        self.add_argument(
            "-h", "--help", action="help", help="使い方を表示します。\nShow this help."
        )

    def error(self, message: str) -> NoReturn:
        """Raises SystemExit with the status of wrong usage."""
        hint = f"使い方を見る / for help: {self.prog} --help"
        self.exit(FAILED, f"エラー: {message}\n{hint}\n")


Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add_read(commands: "Commands[Parser]") -> None:
    """`keikaku read`."""
    parser = _command(commands, "read", "計画の文書を読み取ります。\nRead plan documents.")
    parser.epilog = _READ_EPILOG
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help=_FILES)
    parser.add_argument(
        "--format", choices=("summary", "json", "csv"), default="summary", help=_FORMAT
    )
    parser.add_argument("--out", metavar="PATH", type=Path, help=_OUT)
    add_reading_options(parser)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=_LANGUAGE)
    parser.add_argument("--together", action="store_true", help=_TOGETHER)
    parser.add_argument("--strict", action="store_true", help=_STRICT)
    parser.add_argument("--full", action="store_true", help=_FULL)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--workers", metavar="N", type=_count, help=_WORKERS)
    where.add_argument("--cluster", metavar="ADDRESS", help=_CLUSTER)


def add_explain(commands: "Commands[Parser]") -> None:
    """`keikaku explain`."""
    about = (
        "ある場所の値がどう読まれたかを一段ずつ示します。\nShow step by step how a cell was read."
    )
    parser = _command(commands, "explain", about)
    parser.epilog = _EXPLAIN_EPILOG
    parser.add_argument("file", metavar="FILE", type=Path, help="計画の文書。\nThe plan document.")
    parser.add_argument("--at", metavar="ADDRESS", required=True, help=_AT)
    add_reading_options(parser)


def add_compare(commands: "Commands[Parser]") -> None:
    """`keikaku compare`."""
    parser = _command(commands, "compare", compare.ABOUT)
    parser.epilog = compare.EPILOG
    parser.add_argument("old", metavar="OLD", type=Path, help=compare.OLD)
    parser.add_argument("new", metavar="NEW", type=Path, help=compare.NEW)
    formats = ("text", "json", "xlsx", "docx")
    parser.add_argument("--format", choices=formats, help=compare.FORMAT)
    parser.add_argument("--out", metavar="FILE", type=Path, help=compare.OUT)
    parser.add_argument("--under", metavar="NODE", help=compare.UNDER)
    parser.add_argument("--under-old", metavar="NODE", help=compare.UNDER_OLD)
    parser.add_argument("--under-new", metavar="NODE", help=compare.UNDER_NEW)
    parser.add_argument("--new-label", metavar="WORD", default="", help=compare.NEW_LABEL)
    parser.add_argument("--old-label", metavar="WORD", default="", help=compare.OLD_LABEL)
    parser.add_argument("--old-left", action="store_true", help=compare.OLD_LEFT)
    parser.add_argument("--spaces", action="store_true", help=compare.SPACES)
    parser.add_argument("--all", action="store_true", help=compare.ALL)
    parser.add_argument("--reasons", metavar="FILE.toml", type=Path, help=compare.REASONS)
    parser.add_argument(
        "--reasons-template", metavar="FILE.toml", type=Path, help=compare.REASONS_TEMPLATE
    )
    parser.add_argument("--anyway", action="store_true", help=compare.ANYWAY)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=_LANGUAGE)
    add_reading_options(parser)


def add_check(commands: "Commands[Parser]") -> None:
    """`keikaku check`."""
    about = (
        "計画を公表の前に点検します。複数の計画を並べると、同じ指標の違いも示します。\n"
        "Check plans before they are published; of several, also what they say otherwise."
    )
    parser = _command(commands, "check", about)
    parser.epilog = _CHECK_EPILOG
    parser.add_argument("plans", metavar="PLAN", nargs="+", type=Path, help=_PLANS)
    parser.add_argument("--settings", metavar="FILE.toml", type=Path, help=_SETTINGS)
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_CHECK_FORMAT)
    parser.add_argument("--under", metavar="NODE", help=_UNDER)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=_LANGUAGE)
    parser.add_argument("--full", action="store_true", help=_CHECK_FULL)
    add_reading_options(parser)


def add_schema(commands: "Commands[Parser]") -> None:
    """`keikaku schema`."""
    about = "交換形式の JSON Schema を表示します。\nPrint the JSON Schema of keikaku-plan/1."
    _command(commands, "schema", about)


def _command(commands: "Commands[Parser]", name: str, about: str) -> Parser:
    return commands.add_parser(name, help=about, description=about)


def add_reading_options(parser: Parser) -> None:
    """What a person may tell the reading of a document beforehand."""
    parser.add_argument("--period", metavar="YEARS", help=_PERIOD)
    parser.add_argument("--profile", metavar="FILE.toml", type=Path, help=_PROFILE)
    parser.add_argument("--aliases", metavar="FILE.toml", type=Path, help=_ALIASES)
    parser.add_argument("--ocr", action="store_true", help=_OCR)


def _count(text: str) -> int:
    """A number of processes. Raises ValueError, which argparse tells."""
    count = int(text)
    if not 1 <= count <= _MOST_WORKERS:
        raise ValueError(text)
    return count


_MOST_WORKERS = 256

_FILES = """\
計画の文書、またはフォルダー（中のファイルを名前の順に読みます）。
Plan documents, or folders (their files are read in the order of their names)."""
_FORMAT = """\
summary: 概要（既定）、json: 交換形式、csv: 表（--out が必要）。
A page to read (the default), the exchange format, or tables (needs --out)."""
_OUT = """\
書き出す先。json と summary はファイル、csv と複数の文書はフォルダー。
Where to write: a file; for csv and for several documents a folder."""
_PERIOD = """\
計画期間。文書に書かれていないときだけ使います。例: R2-R6、2020-2024、令和2年度～令和6年度
The plan's fiscal years, used only where the document does not say them."""
_PROFILE = """\
様式の語を書き足した TOML ファイル。
A file of further words for the shapes of tables and headings."""
_ALIASES = """\
固有名詞の正しい表記と揺れを書いた TOML ファイル。
A file of proper names and their known variants."""
_LANGUAGE = "表示の言語。\nThe language of what is shown."
_TOGETHER = """\
複数の文書を、一つの計画の分冊としてまとめて読みます。
Read the documents as volumes of one plan."""
_STRICT = """\
注意もエラーとして終了コードに数えます。
Count warnings as errors for the exit status."""
_FULL = """\
概要で何も省きません（すべての階層・指標・メモ）。
Leave nothing out of the summary."""
_OCR = """\
文字の入っていないページ（スキャン）を文字認識で読みます。値はすべて確認が要ります。
Read pages that are pictures by OCR; every value of them is to be checked."""
_WORKERS = """\
N個のプロセスで並べて読みます（--out が要ります）。止めても続きから読めます。
Read with N processes (needs --out); a run that was stopped goes on where it was."""
_CLUSTER = """\
Dask のクラスターで並べて読みます。例 tcp://127.0.0.1:8786
Read on a Dask cluster (needs --out)."""
_AT = """\
場所。確認事項に示されたとおり「31行目 3列目」、または 31:3、行全体なら 31。
The place as shown with a problem; 31:3, or 31 for the whole line."""

_PLANS = """\
計画。交換形式の JSON か、読み取れる文書（先に読み取ります）。
Plans: JSON of the exchange format, or documents, which are read first."""
_SETTINGS = """\
止める点検・重さ・固有名詞・表記を書いた TOML ファイル。
A file of lints switched off or weighed otherwise, of proper names and spellings."""
_CHECK_FORMAT = """\
text: 読むための一覧（既定）、json: データ。
A page to read (the default), or data."""
_UNDER = """\
この節（ID・番号・名称）とその下だけを示します。点検そのものは全体で行います。
Show this node (id, code or title) and what is below it; the whole plan is checked."""
_CHECK_FULL = """\
メモも一件ずつ示します。
Show every note too."""

_READ_EPILOG = """\
例 / examples:

    keikaku read plan.txt
    keikaku read plan.txt --format json --out plan.json
    keikaku read plan.txt --format csv --out tables
    keikaku read volume1.txt volume2.txt --together --period R2-R6
    keikaku read scan.pdf --ocr
    keikaku read plans --format json --out readings --workers 4

終了コード / exit status:

    0  読み取りました / read
    1  エラーの確認事項があります / read, with errors among the problems
    2  読めない文書があるか、使い方の誤りです / not readable, or wrong usage
"""
_EXPLAIN_EPILOG = """\
例 / examples:

    keikaku explain plan.txt --at "31行目 3列目"
    keikaku explain plan.txt --at 31
"""
_CHECK_EPILOG = """\
例 / examples:

    keikaku check plan.json
    keikaku check draft.docx --period R7-R11 --settings lints.toml
    keikaku check strategy.json vision.json --format json
    keikaku check plan.json --under 1-1-1

設定ファイル / settings:

    [lints."lint.style_mixed"]
    off = true                      # または / or: severity = "warning"
    reason = "表記は広報課が最後にそろえる"

    [aliases]
    "榛瀬市" = ["榛瀨市"]

    [[style]]
    forms = ["取組", "取り組み"]
    use = "取組"

終了コード / exit status:

    0  エラーも注意もありません（メモだけのときも0） / clean, or notes alone
    1  エラーか注意があります / errors or warnings
    2  点検できません（読めない、設定の誤り、使い方の誤り） / could not run
"""

"""The arguments of `keikaku check`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command, add_reading_options


def add_check(commands: "Commands[Parser]") -> None:
    """`keikaku check`."""
    about = (
        "計画を公表の前に点検します。複数の計画を並べると、同じ指標の違いも示します。\n"
        "Check plans before they are published; of several, also what they say otherwise."
    )
    parser = add_command(commands, "check", about)
    parser.epilog = _EPILOG
    parser.add_argument("plans", metavar="PLAN", nargs="+", type=Path, help=_PLANS)
    parser.add_argument("--settings", metavar="FILE.toml", type=Path, help=_SETTINGS)
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_FORMAT)
    parser.add_argument("--under", metavar="NODE", help=_UNDER)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)
    parser.add_argument("--full", action="store_true", help=_FULL)
    add_reading_options(parser)


_PLANS = """\
計画。交換形式の JSON か、読み取れる文書（先に読み取ります）。
Plans: JSON of the exchange format, or documents, which are read first."""
_SETTINGS = """\
止める点検・重さ・固有名詞・表記を書いた TOML ファイル。
A file of lints switched off or weighed otherwise, of proper names and spellings."""
_FORMAT = """\
text: 読むための一覧（既定）、json: データ。
A page to read (the default), or data."""
_UNDER = """\
この節（ID・番号・名称）とその下だけを示します。点検そのものは全体で行います。
Show this node (id, code or title) and what is below it; the whole plan is checked."""
_FULL = """\
メモも一件ずつ示します。
Show every note too."""
_EPILOG = """\
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

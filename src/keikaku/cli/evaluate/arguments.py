"""The arguments of `keikaku evaluate`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command, add_reading_options

_ABOUT = """\
指標の実績を評価基準で判定し、計算の跡を示します。
Judge the indicators of a plan by a rule, and show how."""


def add_evaluate(commands: "Commands[Parser]") -> None:
    """`keikaku evaluate`."""
    parser = add_command(commands, "evaluate", _ABOUT)
    parser.epilog = _EPILOG
    parser.add_argument("plans", metavar="PLAN", nargs="*", type=Path, help=_PLANS)
    parser.add_argument("--year", metavar="YEAR", help=_YEAR)
    parser.add_argument("--actuals", metavar="FILE", type=Path, help=_ACTUALS)
    parser.add_argument("--rule", metavar="RULE", default="standard", help=_RULE)
    parser.add_argument("--under", metavar="NODE", help=_UNDER)
    parser.add_argument("--term", action="store_true", help=_TERM)
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text", help=_FORMAT)
    parser.add_argument("--out", metavar="FILE", type=Path, help=_OUT)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)
    parser.add_argument("--trace", action="store_true", help=_TRACE)
    parser.add_argument("--indicator", metavar="ID", action="append", help=_INDICATOR)
    add_reading_options(parser)
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--template", action="store_true", help=_TEMPLATE)
    other.add_argument("--rules", action="store_true", help=_RULES)


_PLANS = """\
計画。keikaku read が書いた JSON、または読み取れる文書。
版をいくつか並べると、その年度に有効な版で判定します。
The plan: JSON as keikaku read writes it, or a document.
Of several editions the one in force in that year judges."""
_YEAR = """\
評価する年度。R5、令和5年度、2023。--term では、省くと計画期間の最後の年度です。
The fiscal year to be judged; with --term the last year of the plan where it is left out."""
_ACTUALS = """\
実績値の表（CSV、.xlsx、.xls、.ods）。なければ計画に印刷された実績値を判定します。
The table of actual values; without it those that the plan prints are judged."""
_RULE = """\
評価基準。--rules が示すID、または TOML ファイル（既定は standard）。
The rule: an id that --rules shows, or a TOML file."""
_UNDER = """\
この節から下の指標だけを判定します。節のID、番号、名称のどれか。
Judge only what stands at or below this node: its id, code or title."""
_TERM = """\
計画期間全体を評価します。見込値も判定し、そのことを示します（前期の評価・検証）。
Judge the whole term: estimates are judged as well, and marked."""
_FORMAT = """\
text: 読むための報告（既定）、json: すべて（正確な分数と計算の跡）、csv: 指標ごとに1行。
A report to read, everything as JSON, or a row for each indicator."""
_OUT = "書き出すファイル。\nThe file to write."
_TRACE = """\
どの指標にも、計算の跡を文で示します。
Show for each indicator how it was judged, in sentences."""
_INDICATOR = """\
この指標だけを、計算の跡とともに示します（何度でも書けます）。
Show only this indicator, with how it was judged; may be given several times."""
_TEMPLATE = """\
実績値の表のひな形（CSV）を書きます。どの指標も1行です。
Write the form of the table of actual values, a row for each indicator."""
_RULES = """\
付属の評価基準の一覧を示します。
List the rules that are shipped."""

_EPILOG = """\
例 / examples:

    keikaku evaluate plan.json --year R5
    keikaku evaluate plan.json --year R5 --template --out actuals.csv
    keikaku evaluate plan.json --year R5 --actuals actuals.csv --rule standard
    keikaku evaluate plan.json --year R5 --actuals actuals.csv --indicator i12
    keikaku evaluate draft.json adopted.json revised.json --year R6 --actuals actuals.xlsx
    keikaku evaluate plan.json --term --actuals actuals.csv --format json --out result.json
    keikaku evaluate --rules

終了コード / exit status:

    0  判定しました。「判定不可」「未把握」も答えです
       done; that something cannot be judged is an answer
    2  判定できません: 読めないファイル、実績値の表の誤り、計画期間の外の年度、使い方の誤り
       （何も書き出しません）
       could not run: an unreadable file, faults in the actual values, a year outside the plan,
       wrong usage; nothing is written

実績値の表の列 / the columns of the table of actual values: docs/reference/actuals-table.md
"""

"""The arguments of `keikaku outlook`, with their help: Japanese first, English below."""

from pathlib import Path

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command, add_reading_options

_ABOUT = """\
目標まであと1年にどれだけ必要かと、担当者の参考になる傾向を示します（判定はしません）。
What a target still needs each year and, for planners, a trend; never a grade."""


def add_outlook(commands: "Commands[Parser]") -> None:
    """`keikaku outlook`."""
    parser = add_command(commands, "outlook", _ABOUT)
    parser.epilog = _EPILOG
    parser.add_argument("plan", metavar="PLAN", type=Path, help=_PLAN)
    parser.add_argument("--year", metavar="YEAR", required=True, help=_YEAR)
    parser.add_argument("--actuals", metavar="FILE", type=Path, help=_ACTUALS)
    parser.add_argument("--indicator", metavar="ID", action="append", default=[], help=_INDICATOR)
    add_reading_options(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_FORMAT)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)


_PLAN = """\
計画。keikaku read が書いた JSON、または読み取れる文書。
The plan: JSON as keikaku read writes it, or a document."""
_YEAR = """\
この年度の末までの実績で考えます。R5、令和5年度、2023。
What is known at the end of this fiscal year counts."""
_ACTUALS = """\
実績値の表（CSV、.xlsx、.xls、.ods）。なければ計画に印刷された実績値を使います。
The table of actual values; without it those that the plan prints are used."""
_INDICATOR = """\
この指標だけを示します（何度でも書けます）。
Show only this indicator; may be given several times."""
_FORMAT = """\
text: 読むための一覧（既定）、json: データ（分数は正確な値）。
A page to read (the default), or data with exact fractions."""
_EPILOG = """\
例 / examples:

    keikaku outlook plan.json --year R5
    keikaku outlook plan.json --year R6 --actuals actuals.csv --indicator i12

終了コード / exit status:

    0  示しました。「計算できない」も答えです / shown; that nothing can be told is an answer
    2  読めないファイル、実績値の表の誤り、使い方の誤り / could not run
"""

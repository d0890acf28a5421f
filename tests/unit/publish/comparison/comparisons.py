"""Comparisons to be written: a usual one, and one with every sign that breaks files."""

from keikaku.lineage.comparison import Cell, Comparison, Edition, Line, Remark, Row, RowKind
from keikaku.lineage.comparison.build import Asked, compare
from keikaku.lineage.text_diff import Segment, text_diff
from tests.unit.lineage.comparison.editions import LINEAGE, NEW, OLD

USUAL = compare(OLD, NEW, LINEAGE, Asked(reasons={"indicator.dropped:i2>": "直売所にまとめた"}))
EMPTY = Comparison(Edition("旧"), Edition(""))

HOSTILE = [
    "=1+1",
    "+SUM(A1)",
    "@cmd",
    "'だけ",
    "<r>印</r>",
    "<b>&amp;</b>",
    "_x0041_",
    "\x00\x07\x1b[31m赤\x0b\x0c",
    "半分\ud800の文字",
    "右から\u202e左へ",
    "שלום עולם",
    "葛\U000e0100城と𠮷野",
    "一行目\n二行目\r\n三行目\u2028四行目",
    "  前と後の空白　",
    "https://example.invalid/",
    "1-1-1",
]


def row(old, new, place="1-1 海"):
    diff = text_diff(old, new)
    return Row(
        RowKind.NODE,
        (place,) if place else (),
        Cell((Line("", diff.old),), ("1行目",)),
        Cell((Line("", diff.new),), ("2行目",)),
        (Remark("node.text_changed", "文言の変更"),),
    )


def of_rows(*rows):
    return Comparison(Edition("旧"), Edition("新"), tuple(rows))


HOSTILES = of_rows(*(row(text, f"{text}を改める", place=text) for text in HOSTILE))
LONG = of_rows(row("海を守ります。" * 2900, "海を育てます。" * 2900))
MANY = of_rows(*(row(f"{n}人の海", f"{n + 1}人の海") for n in range(200)))
MARKED = Segment("港", True)

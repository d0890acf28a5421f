"""The strategy in other print: each way changes how it is printed and not what it says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

Rewrite = Callable[[str], str]
Cells = list[str]


@dataclass(frozen=True, slots=True)
class Way:
    """A way of printing; `in_truth` is what it changes in the reading as well."""

    name: str
    rewrite: Rewrite
    in_truth: Sequence[tuple[str, str]] = field(default=())


def replacing(*pairs: tuple[str, str]) -> Rewrite:
    """The text with words put in the place of others."""

    def rewrite(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return rewrite


def said(name: str, *pairs: tuple[str, str]) -> Way:
    """Words that the reading takes over as they are printed."""
    return Way(name, replacing(*pairs), pairs)


def by_pattern(pattern: str, new: str) -> Rewrite:
    """The text with each match of a pattern printed anew, line by line."""
    return lambda text: re.sub(pattern, new, text, flags=re.MULTILINE)


def in_tables(change: Callable[[str, Cells], Cells]) -> Rewrite:
    """The text with the rows of its KPI tables changed: a "head", a "row" or a row "beside"."""

    def rewrite(text: str) -> str:
        lines, kind = [], ""
        for line in text.split("\n"):
            kind = _kind(line, kind)
            lines.append("\t".join(change(kind, line.split("\t"))) if kind else line)
        return "\n".join(lines)

    return rewrite


def _kind(line: str, before: str) -> str:
    if line.startswith(("KPI\t", "数値目標\t")):
        return "head"
    if line.startswith(("内容\t", "担当課\t")):
        return "beside"
    return "row" if before in ("head", "row") and line.startswith("\t") else ""


def with_column(header: str, cell: str) -> Rewrite:
    """One more column at the end of every KPI table."""
    added = {"head": header, "row": cell, "beside": ""}
    return in_tables(lambda kind, cells: [*cells, added[kind]])


def with_cells(pattern: str, new: str) -> Rewrite:
    """The cells of values printed anew where they match."""
    return in_tables(
        lambda kind, cells: (
            [*cells[:2], *(re.sub(pattern, new, cell) for cell in cells[2:])]
            if kind == "row"
            else cells
        )
    )


SAME = (
    Way("other words for the columns", replacing(("現状値", "現況"), ("KPI\t項目", "KPI\t指標名"))),
    Way("目標 alone", replacing(("目標値", "目標"))),
    said("other words for the levels", ("基本方針", "施策の柱"), ("具体的な施策", "主要施策")),
    Way("another head of the 取組", replacing(("具体的な取組\t", "主な事業\t"))),
    Way("no label KPI", by_pattern(r"^KPI\t", "\t")),
    Way("spread letters in headers", replacing(("目標値", "目 標 値"), ("項目", "項　目"))),
    Way("Windows line ends", replacing(("\n", "\r\n"))),
    Way("no empty lines", by_pattern(r"\n\n+", "\n")),
    Way("more empty lines", replacing(("\n\n", "\n\n\n\n"))),
    Way("codes without a dot", by_pattern(r"^(\d-\d-\d)\. ", r"\1 ")),
    Way("codes before a wide space", by_pattern(r"^(\d-\d-\d)\. ", "\\1\u3000")),
    said("full-width brackets", ("(", "（"), (")", "）")),
    said("the other tilde", ("～", "〜")),
    said("the white triangle", ("▲", "△")),
    Way("a column of remarks", with_column("備考", "毎年度把握")),
    Way("a column of rates", with_column("達成率", "80%")),
    Way("a column of grades", with_column("達成度", "A")),
    Way("a column of the nation", with_column("全国平均", "50.0")),
)

NUMBER = r"^([\d,.]+)(件|人|回)$"

# Print that says something else, or that no one can be sure of: it must not pass in silence.
FAULTY = (
    Way("a comma of lists for that of thousands", with_cells(r"(\d),(\d)", r"\1、\2")),
    Way("a space behind the comma of thousands", with_cells(r"(\d),(\d)", r"\1, \2")),
    Way("a correction in the cell", with_cells(NUMBER, r"\1\2 → 999\2")),
    Way("a bracketed number inside", with_cells(NUMBER, r"\1(45)\2")),
    Way("an arrow behind", with_cells(NUMBER, r"\1\2↑")),
    Way("a bracket of a list behind", with_cells(r"^([\d,.]+)$", r"\1 1)")),
    Way("a slash before the year", with_cells(r"\((R\d+)\)", r"/\1")),
    Way("no header for the unit", replacing(("\t単位\t", "\t"))),
    Way("a row without its name", replacing(("\t日本語教室の開催回数\t", "\t\t"))),
    Way(
        "a name broken over two lines",
        replacing(("滞在型実習に参加した", "滞在型実習に参加した\n")),
    ),
    Way("a difference to the baseline", with_column("基準値との差(R5)", "5")),
    Way("a difference to the target", with_column("目標値との差(R11)", "5")),
    Way("a target of the former plan", with_column("前期計画の目標値(R6)", "7")),
    Way("a target of the prefecture", with_column("【参考】県目標値", "7")),
    Way("a present value of the prefecture", with_column("県の現状値", "7")),
    Way("an unknown word for the target", replacing(("目標値", "めざす姿"))),
    Way("years alone in the header", by_pattern(r"(現状|目標)値\(R", "(R")),
    Way("other words with 中間", replacing(("目標値", "めざす値"))),
    Way("a word before the code", by_pattern(r"^(\d-\d-\d)\. ", "施策\\1\u3000")),
)

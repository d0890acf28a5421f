"""The closing table over several readings."""

import pytest

from keikaku.cli.summary import View
from keikaku.cli.totals import Counts, Outcome, counts, totals
from keikaku.core.problems.model import Language
from tests.unit.cli.drafts import DOUBTFUL, PLAIN

OUTCOMES = [
    Outcome("戦略.txt", counts(DOUBTFUL), 0.125),
    Outcome("broken.pdf", None, 0.25),
    Outcome("考え方.txt", counts(PLAIN), 1.0),
]
JA = """\
文書        項目  指標  値  エラー  注意  メモ    秒
戦略.txt       4     4   9       1     4     2  0.12
broken.pdf  読めません                          0.25
考え方.txt     1     0   0       0     0     0  1.00
合計           5     4   9       1     4     2  1.38
"""
EN = """\
document    nodes  indicators  values  errors  warnings  notes  seconds
"""


def test_settled_problems_are_not_counted():
    assert counts(DOUBTFUL) == Counts(
        nodes=4, indicators=4, values=9, errors=1, warnings=4, notes=2
    )


def test_totals_count_what_was_read_and_what_was_not():
    lines = totals(OUTCOMES, View()).splitlines()
    assert [line.split() for line in lines] == [line.split() for line in JA.splitlines()]


@pytest.mark.parametrize(
    ("language", "row"),
    [
        (Language.JA, ["broken.pdf", "読めません", "0.25"]),
        (Language.EN, ["broken.pdf", "not", "read", "0.25"]),
    ],
)
def test_a_document_that_was_not_read_says_so(language, row):
    assert totals(OUTCOMES, View(language=language)).splitlines()[2].split() == row


def test_totals_without_any_reading():
    lines = totals([OUTCOMES[1]], View(language=Language.EN)).splitlines()
    assert lines[0].split() == EN.split()
    assert lines[-1].split() == ["total", *["0"] * 6, "0.25"]

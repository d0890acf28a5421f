import pytest

from tests.spec import rules_figures as table
from tests.spec import verified

KNOWN = verified.register()


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: row[0])
def test_the_verdicts_are_those_of_the_table(row):
    _, text, expected = row
    assert verified.told(verified.beside(text, KNOWN)) == expected

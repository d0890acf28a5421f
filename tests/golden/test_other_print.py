"""The same strategy in other print is read as the same plan, with the same warnings."""

import json
from itertools import islice

import pytest

from tests.golden.differences import differences, stripped
from tests.golden.readings import TEXT, plainly, read_text, warnings_of
from tests.golden.rewriting import SAME, replacing

MOST_SHOWN = 10


@pytest.mark.parametrize("way", SAME, ids=lambda way: way.name)
def test_other_print_of_the_same_plan_reads_the_same(way):
    printed = way.rewrite(TEXT)
    assert printed != TEXT
    reading = read_text(printed)
    shown = json.dumps(stripped(plainly()), ensure_ascii=False)
    expected = json.loads(replacing(*way.in_truth)(shown))
    found = "\n".join(islice(differences(expected, stripped(reading)), MOST_SHOWN))
    assert found == "", f"{way.name}:\n{found}"
    assert warnings_of(reading) == warnings_of(plainly())

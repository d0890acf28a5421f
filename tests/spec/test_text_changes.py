import re

import pytest

from keikaku.lineage.text_diff import TextDiff, text_diff
from tests.spec import rules_text_changes as table

MARKS = re.compile("[⟦⟧]")


def marked(diff: TextDiff) -> tuple[str, str]:
    old, new = (
        "".join(f"⟦{part.text}⟧" if part.changed else part.text for part in side)
        for side in (diff.old, diff.new)
    )
    return old, new


@pytest.mark.parametrize(("old", "new"), [pytest.param(*row[1:], id=row[0]) for row in table.ROWS])
def test_a_change_is_marked_as_the_table_says(old, new):
    assert marked(text_diff(MARKS.sub("", old), MARKS.sub("", new))) == (old, new)


@pytest.mark.parametrize(
    ("old", "new"), [pytest.param(*row[1:], id=row[0]) for row in table.STRICT]
)
def test_print_is_marked_where_it_is_asked_for(old, new):
    diff = text_diff(MARKS.sub("", old), MARKS.sub("", new), strict=True)
    assert marked(diff) == (old, new)

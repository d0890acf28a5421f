import pytest

from tests.reading import draft, told_plan
from tests.spec import table_traps, table_traps_structure, table_traps_values, table_traps_words

TABLES = (table_traps, table_traps_values, table_traps_structure, table_traps_words)
COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n基本目標 1 にぎわい\n\n"


@pytest.mark.parametrize(
    ("text", "reading"),
    [pytest.param(*row[2:], id=row[0]) for table in TABLES for row in table.ROWS],
)
def test_a_trap_reads_as_the_table_says(text, reading):
    assert told_plan(draft(COVER + text)) + "\n" == reading

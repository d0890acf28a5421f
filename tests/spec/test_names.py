import pytest

from keikaku.core.values.names import IndicatorName, parse_name
from tests.spec import table_names
from tests.spec.readings import accumulation


def told(name: IndicatorName) -> str:
    """Every field of a name besides the name."""
    target = accumulation(name.target_accumulation)
    said = [f"単位:{name.unit}" if name.unit is not None else "", accumulation(name.accumulation)]
    said += [f"目標:{target}" if target else "", *(f"範囲:{note}" for note in name.scope_notes)]
    said += ["再掲" if name.cross_listed else "", "仮称" if name.provisional else ""]
    said += [f"種類:{name.kind}" if name.kind else "", *(f"!{code}" for code, _ in name.problems)]
    return " ".join(word for word in said if word)


@pytest.mark.parametrize(("printed", "name", "says"), table_names.ROWS)
def test_name_reads_as_the_table_says(printed: str, name: str, says: str):
    read = parse_name(printed)
    assert (read.printed, read.name, told(read)) == (printed, name, says)

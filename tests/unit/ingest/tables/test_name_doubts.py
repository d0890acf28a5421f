"""Names that say only of whom something is counted, or go on with their unit, are doubted."""

import pytest

from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan

CASES = {
    "a name": ("港を歩く人の割合", "％", []),
    "people alone": ("男性", "％", ["name.counts_only"]),
    "children alone": ("小学6年生男子", "％", ["name.counts_only"]),
    "a unit behind the name": ("舟の数 隻", "", ["name.gap"]),
}


@pytest.mark.parametrize(("name", "unit", "codes"), CASES.values(), ids=CASES.keys())
def test_names_that_are_none(name: str, unit: str, codes: list[str]) -> None:
    table = f"指標名\t単位\t現状値（R4）\t目標値（R9）\n{name}\t{unit}\t41\t60\n"
    draft = read_plan([read_bytes("plan.txt", table.encode(), source_id="s1")])
    told = [p.code for p in draft.problems if p.code in ("name.counts_only", "name.gap")]
    assert told == codes

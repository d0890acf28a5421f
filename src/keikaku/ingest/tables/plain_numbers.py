"""What is a number and nothing else, unlike a name that holds one."""

import re

from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Range
from keikaku.core.values.units import is_unit
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.measured_names import measures

_SHORTEST_NAME = 4
# 登録者数2, 登録者数2 注1): a small number right behind a word.
_WITH_FOOTNOTE = re.compile(r"[^\s\d,.:=][0-9]{1,2}(?:\s*(?:[※*†]|注)[0-9]{0,2}\)?)?$")


def is_plain_number(text: str) -> bool:
    """A number with a known unit or none: 65歳健康寿命 and 2次救急医療機関 are names.

    登録者数2 is one too, with the number of a footnote that the text no longer raises.
    """
    values = parse_cell(text)
    noted = _WITH_FOOTNOTE.search(fold(text.strip())) is not None
    if noted and any(value.label is not None and measures(value.label) for value in values):
        return False
    readings = [value.reading for value in values]
    units = [r.unit for r in readings if isinstance(r, Amount | Range) and r.unit is not None]
    return is_number(text) and all(is_unit(unit) or len(unit) < _SHORTEST_NAME for unit in units)

"""What stands where a name should and is none, or is a name and more than that."""

import re

from keikaku.core.text import squeeze
from keikaku.core.values.units import is_unit
from keikaku.ingest.lines.people import says_people
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.measured_names import holds_value, says_of_values
from keikaku.ingest.tables.roles import exact_role
from keikaku.ingest.tables.unit_cells import bare_unit
from keikaku.ingest.vocabulary import Vocabulary

_GAP = re.compile(r"\w\S*(?: {3,}|\u3000{2,}| *\u3000 +)(?:\S*\w|[%％‰℃↑↓→↗↘⇒])")
_NUMBERS = "0123456789①②③④⑤⑥⑦⑧⑨⑩"
_SHORT = 8


def doubt_name(indicator: DraftIndicator, words: Vocabulary) -> None:
    """数値, 目標値設定の考え方 and （ｔ/年） stand where a name should and name nothing."""
    named = indicator.name.name
    name = squeeze(named).rstrip(_NUMBERS)
    kind = len(name) <= _SHORT and kind_in(name, words) is not None
    unit = bare_unit(indicator.printed) not in (None, indicator.printed.strip())
    heads = exact_role(name, words) is not None or is_year(named)
    if kind or unit or says_of_values(name) or heads:
        indicator.doubt("name.is_head", "name", text=named)
    elif says_people(named):
        # 男性 and 60歳以上 say of whom, and not what, is counted.
        indicator.doubt("name.counts_only", "name", name=named)
    if holds_value(named):
        indicator.doubt("name.holds_value", "name", text=named)
    if _GAP.search(named) or _ends_in_unit(indicator):
        indicator.doubt("name.gap", "name", text=named)


def _ends_in_unit(indicator: DraftIndicator) -> bool:
    """Whether a name goes on with what looks like its unit, and none stands elsewhere."""
    name, space, last = indicator.name.name.rpartition(" ")
    alone = indicator.unit is None and indicator.name.unit is None
    return bool(name and space) and alone and is_unit(last)

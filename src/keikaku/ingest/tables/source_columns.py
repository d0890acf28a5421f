"""Columns that print where the figures of a row come from, and so of which year they are."""

import re
from collections.abc import Iterable, Sequence

from keikaku.core.text import fold, squeeze
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.roles import ColumnRole

_SOURCE = re.compile(
    "(?:資料|出典|出所|調査|データ|根拠|統計)(?:名|元|等|の?出典|の?出所|ソース|の名称)*"
)
# 出典・担当課, 所管課（出典）: one column says whose the figures are and where they come from.
_PARTING = re.compile(r"[・/、,()\n]+")
# 現状値の年次は「担当課」欄のかっこ内のとおり
_YEARS_ARE_IN = re.compile(
    r"(?:現状|現況|基準|実績|策定時|当初)値?の(?:調査|把握|測定|集計)?(?:年度?|年次|時点|時期)(?:等)?"
    r"(?:は|を|については?)、?(?:各指標の)?[「『【]?(?P<head>[^「」『』【】。、]{1,20}?)[」』】]?(?:の?(?:欄|列)|に)"
)
_OF_WORDS = (None, ColumnRole.REMARKS, ColumnRole.OWNER, ColumnRole.DEFINITION)


def source_columns(columns: Iterable[Column], lines: Sequence[str]) -> frozenset[int]:
    """The columns whose heads name a source, and those in which a line says that years stand."""
    said = {_key(found["head"]) for line in lines for found in _YEARS_ARE_IN.finditer(fold(line))}
    of_words = [one for one in columns if one.role in _OF_WORDS]
    found = (one for one in of_words if names_source(one.header) or _key(one.header) in said)
    return frozenset(one.index for one in found)


def names_source(header: str) -> bool:
    """Whether a head, or a part of it, is a word for sources."""
    parts = map(squeeze, _PARTING.split(fold(header)))
    return any(_SOURCE.fullmatch(part) for part in parts) or bool(_SOURCE.fullmatch(_key(header)))


def _key(header: str) -> str:
    return squeeze(fold(header))

"""Tables of what was measured, or is expected, year after year, which set no aim.

財政指標 of past years, and 人口の推移と将来推計.
"""

import re
from collections.abc import Sequence

from keikaku.core.text import squeeze
from keikaku.ingest.tables.columns import Column, header_words
from keikaku.ingest.tables.purpose import named_as_indicators
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

# Headings over figures of the past, and those over what has become of aims.
_OF_THE_PAST = re.compile("現状|現況|推移|状況|概況|統計")
# What each city computes of its accounts by law, and compares with other years.
_OF_FINANCE = re.compile("財政(?:関係|力|健全化)?(?:の?指標|指数)|健全化判断比率")
_EXPECTED = re.compile("推計|予測|見通し|試算")
# 財政指標の推移, 主な指標の推移（過去5年）
_COURSE = re.compile(r"推移(?:表|\([^()]*\))?(?:[\])】〕》〉>」。]|$)")
_OF_AIMS = re.compile("進捗|達成|成果|目標|取組|評価|kpi|kgi")
# Titles of documents that have aims, or tell what became of them.
_AIMING = re.compile("計画|戦略|プラン|ビジョン|構想|指針|方針|大綱|目標|指標|kpi|kgi|施策|事業")

_NOT_AIMED = frozenset({ColumnRole.ACTUAL, ColumnRole.PLANNED, ColumnRole.YEAR})


def are_statistics(
    columns: Sequence[Column], above: str, words: Vocabulary, *, aiming: bool
) -> bool:
    """Whether columns of bare years under 財政指標 are statistics: nothing around them says an aim.

    What is headed as indicators of a subject sets none of its own. `above` is what stands over the
    table, `aiming` whether the document may have aims.
    """
    said = squeeze(above)
    values = [column for column in columns if column.role in VALUE_ROLES]
    if _are_expected(columns, said) or _are_years_to_come(values, said):
        return True
    if _are_a_course(values, said) and not named_as_indicators(columns, words):
        return True
    heads = [squeeze(c.header) for c in columns if c.role is ColumnRole.NAME]
    bare = bool(values) and all(column.role is ColumnRole.YEAR for column in values)
    past = _OF_THE_PAST.search(said) is not None and _OF_AIMS.search(said) is None
    alone = _OF_AIMS.search(said) is None and not named_as_indicators(columns, words)
    if bare and (past or alone) and _OF_FINANCE.search(said) is not None:
        return True
    if not bare or not heads or not all(_is_of_subject(head, words) for head in heads):
        return False
    return past or not aiming


def _are_expected(columns: Sequence[Column], said: str) -> bool:
    """Whether columns say what was and what is expected, of no indicators by their heads."""
    values = [column for column in columns if column.role in VALUE_ROLES]
    expected = [c for c in values if c.role is ColumnRole.PLANNED and _EXPECTED.search(c.header)]
    others = {c.role for c in values if c not in expected}
    named = any(column.role is ColumnRole.NAME for column in columns)
    bare = bool(expected) and others <= {ColumnRole.ACTUAL, ColumnRole.YEAR} and not named
    over = _OF_THE_PAST.search(said) or _EXPECTED.search(said)
    return bare and over is not None and _OF_AIMS.search(said) is None


def _are_years_to_come(values: Sequence[Column], said: str) -> bool:
    """Whether bare years stand under 財政指標の見通し: what is expected of them is no aim."""
    roles = {column.role for column in values}
    bare = ColumnRole.YEAR in roles and roles <= _NOT_AIMED
    return bare and _EXPECTED.search(said) is not None and _OF_AIMS.search(said) is None


def _are_a_course(values: Sequence[Column], said: str) -> bool:
    """Whether bare years stand under 主な指標の推移, so that all of them tell what was."""
    bare = bool(values) and {c.role for c in values} <= {ColumnRole.YEAR, ColumnRole.ACTUAL}
    return bare and _COURSE.search(said) is not None and _OF_AIMS.search(said) is None


def _is_of_subject(head: str, words: Vocabulary) -> bool:
    """Whether a head names what its indicators are of, and not that they are those of a plan."""
    known = exact_role(header_words(head), words) is not None
    return not known and head.endswith("指標") and _OF_AIMS.search(head) is None


def may_have_aims(titles: Sequence[str], words: Vocabulary) -> bool:
    """Whether a document says by its title that it plans or reports, or has none to say it by."""
    said = squeeze("".join(titles))
    reports = any(word in said for word in words.outline["report"])
    return not said or reports or _AIMING.search(said) is not None

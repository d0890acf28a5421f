"""What the brackets of a head say of its role: 令和5年度(実績), R11(目標年度), 実績(基準年度)."""

import re

from keikaku.core.text import squeeze
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
VALUES_OF_YEAR = {
    ColumnRole.BASE_YEAR: ColumnRole.BASE,
    ColumnRole.TARGET_YEAR: ColumnRole.TARGET,
}
"""Which values a head holds that names their year and has it beside it: 基準年度（令和5年度）."""

_BASED = (ColumnRole.BASE, ColumnRole.BASE_YEAR)
_BASED_WORDS = ("基準", "現状", "現況", "策定")


def role_in_brackets(text: str, words: Vocabulary, *, dated: bool) -> dict[str, ColumnRole]:
    """The role that a bracket behind a year says: 令和5年度(実績), R11(目標), R11(目標年度)."""
    inner = (note[1:-1].strip() for note in BRACKETS.findall(text))
    roles = {note: exact_role(squeeze(note), words) for note in inner}
    if dated:
        roles = {note: _of_year(role, note) for note, role in roles.items()}
    return {note: role for note, role in roles.items() if role in VALUE_ROLES}


def _of_year(role: ColumnRole | None, note: str) -> ColumnRole | None:
    """What the values are whose year a bracket calls that of the target or of the baseline."""
    if role is ColumnRole.TARGET_YEAR and note.startswith("中間"):
        return ColumnRole.INTERIM
    # 調査年度 is only that in which somebody asked.
    told = role is ColumnRole.TARGET_YEAR or note.startswith(_BASED_WORDS)
    return VALUES_OF_YEAR.get(role, role) if role is not None and told else role


def base_in_brackets(text: str, words: Vocabulary) -> dict[str, ColumnRole]:
    """実績（基準年度）: what was measured in the year with which all is compared."""
    inner = [note[1:-1].strip() for note in BRACKETS.findall(text)]
    based = (note for note in inner if exact_role(squeeze(note), words) in _BASED)
    return dict.fromkeys(based, ColumnRole.BASE)

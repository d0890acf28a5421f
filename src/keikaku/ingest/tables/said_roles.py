"""What a value's own bracket says of its role, where its column or its place says another."""

import re

from keikaku.core.indicators import Role
from keikaku.core.labels import label
from keikaku.core.text import fold
from keikaku.core.values.model import Amount, Range
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator

# 45%(R8実績): a year with the word of a role behind it.
_SAID = re.compile(r"\([^()]*[0-9][^()0-9]*?(?P<word>実績|見込|目標)(?:値|み)?\)")
_MEASURED = frozenset({Role.BASELINE, Role.ACTUAL})
_AIMED = frozenset({Role.TARGET, Role.INTERIM_TARGET})
# 40%(R6見込) may be a baseline whose year has not ended.
_AGAINST = {"実績": _AIMED | {Role.PLANNED}, "見込": _AIMED, "目標": _MEASURED | {Role.PLANNED}}


def doubt_said_roles(indicator: DraftIndicator) -> None:
    """Tell of numbers whose bracket says another role than the one that they were read in."""
    for value in indicator.values:
        said = _SAID.search(fold(value.raw))
        if said is None or not isinstance(value.reading, Amount | Range):
            continue
        if value.role in _AGAINST[said["word"]]:
            details = {"raw": value.raw.strip(), "word": said["word"], **_of(value.role)}
            value.doubts.append(Doubt("value.role_said", "role", details, value.source))


def _of(role: Role) -> dict[str, str]:
    return {"role": label(role), "role_en": role.value}

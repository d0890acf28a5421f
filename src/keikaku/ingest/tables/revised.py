"""A value before and after its change: 目標値 over 変更前 and 変更後. The later one is in force."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence

from keikaku.core.text import fold, squeeze
from keikaku.core.values.model import Ditto, Missing, Words
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue

_CHANGE = "(?:変更|改[訂定正]|見直し?|修正)"
_VALUE = "(?:の?(?:数値)?(?:目標|計画)?(?:数?値)?)"
# 現行 | 改定案 are not here: what is only proposed is not in force.
_BEFORE = re.compile(rf"(?:{_CHANGE}(?:の)?前|当初(?:策定時?|計画時?|設定)?|旧){_VALUE}")
_AFTER = re.compile(rf"(?:{_CHANGE}(?:の)?後|新){_VALUE}|{_CHANGE}(?:目標値?|値)")
_UNCHANGED = re.compile(
    rf"(?:{_CHANGE}|変更)(?:は|の)?(?:なし|無し?|せず)|変更(?:し|せ)?(?:ない|ず)"
    r"|(?:据え?置き?|継続|同左|同上|[〃”])"
)


def says_before(text: str) -> bool:
    """Whether a text says no more than that something is from before a change: 変更前, 当初."""
    return _BEFORE.fullmatch(_plain(text)) is not None


def says_after(text: str) -> bool:
    """Likewise of what is so since a change: 変更後, 改訂後の目標値."""
    return _AFTER.fullmatch(_plain(text)) is not None


def says_unchanged(text: str) -> bool:
    """Whether a text says that nothing was changed: 改訂なし, 据え置き."""
    return _UNCHANGED.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    return squeeze(fold(text)).strip("()[]【】〔〕<>")


def leave_superseded(indicator: DraftIndicator) -> None:
    """Of a value from before a change and one from after it take the one that is in force.

    The other is told. Where nothing stands for what was changed, nobody knows what is in force.
    """
    pairs = [pair for values in _by_place(indicator) if (pair := _pair(values)) is not None]
    for before, after in pairs:
        opened = _is_open(after) and not _is_open(before)
        kept, dropped = (before, after) if opened else (after, before)
        indicator.values.remove(dropped)
        if not _is_open(dropped):
            _tell(indicator, dropped, kept)
        elif kept is before and not _says_same(dropped):
            details = {"raw": kept.raw.strip(), "label": _side(kept)}
            kept.doubts.append(Doubt("value.change_open", "amount", details, kept.source))


def _by_place(indicator: DraftIndicator) -> Sequence[Sequence[DraftValue]]:
    """The values of one role and year, or all of a role, where it has but one from each side."""
    by_role: dict[Hashable, list[DraftValue]] = defaultdict(list)
    by_year: dict[Hashable, list[DraftValue]] = defaultdict(list)
    for value in indicator.values:
        side = _side(value)
        if says_before(side) or says_after(side):
            by_role[value.role].append(value)
            by_year[value.role, value.year and (value.year.start, value.year.end)].append(value)
    alone = [values for values in by_role.values() if _pair(values) is not None]
    return alone or [*by_year.values()]


def _pair(values: Sequence[DraftValue]) -> tuple[DraftValue, DraftValue] | None:
    before = [value for value in values if says_before(_side(value))]
    after = [value for value in values if says_after(_side(value))]
    return (before[0], after[0]) if len(before) == len(after) == 1 else None


def _side(value: DraftValue) -> str:
    """What the head of a value says besides its role and year: 変更前, 変更後の目標値."""
    lines = [header_words(line) for line in (value.unsaid or "").split()]
    said = [value.label or "".join(lines), *lines[-1:], *value.notes]
    return next((text for text in said if says_before(text) or says_after(text)), said[0])


def _is_open(value: DraftValue) -> bool:
    """Whether a cell names no value of its own: blank, a stroke, 変更なし."""
    return isinstance(value.reading, Missing | Ditto) or _says_same(value)


def _says_same(value: DraftValue) -> bool:
    said = isinstance(value.reading, Words) and says_unchanged(value.raw)
    return said or isinstance(value.reading, Ditto)


def _tell(indicator: DraftIndicator, dropped: DraftValue, kept: DraftValue) -> None:
    details = {"raw": dropped.raw.strip(), "label": _side(dropped), "kept": kept.raw.strip()}
    indicator.doubts.append(Doubt("value.superseded", None, details, dropped.source))

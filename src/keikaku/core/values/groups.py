"""Which year, bracket and label belongs to which value of a cell (値ごとのまとまり)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from keikaku.core.values.attach import Attached, attach
from keikaku.core.values.clean import Clean
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    CellValue,
    Ditto,
    Range,
    Relative,
)
from keikaku.core.values.parts import Kind, Part
from keikaku.core.values.problems import SHARED_YEAR, several
from keikaku.core.years.model import YearRange

_BARE_END = re.compile("[0-9千百万億兆]")
_SUMS = ("計", "合計", "総計")
_BARE_CHANGE = re.compile("増|減|上|下|拡|縮|削|低|短|アップ|ダウン|UP|DOWN|プラス|維持|横ばい")


@dataclass(slots=True)
class _Group:
    """One value with the parts that belong to it, in printed order."""

    value: Part | None = None
    parts: list[Part] = field(default_factory=list)

    @property
    def start(self) -> int:
        return min(part.start for part in self.parts)

    @property
    def end(self) -> int:
        return max(part.end for part in self.parts)

    def of(self, kind: Kind) -> list[Part]:
        return [part for part in self.parts if part.kind is kind]


def spaced_digits(text: str, parts: Sequence[Part]) -> bool:
    """Whether a number without unit stands before another, with only a space between them."""
    solid = [
        part for part in parts if not (part.kind is Kind.SEPARATOR and text[part.start] == ",")
    ]
    return any(
        first.kind is Kind.VALUE
        and second.kind is Kind.VALUE
        and second.gap
        and _BARE_END.match(text[first.end - 1]) is not None
        and text[second.start].isdigit()
        for first, second in pairwise(solid)
    )


def group(cell: Clean, parts: Sequence[Part]) -> tuple[CellValue, ...]:
    """The values of the cell, each with what belongs to it; empty where that is not plain."""
    count = sum(part.kind is Kind.VALUE for part in parts)
    if not count:
        return ()
    groups = _gather(parts, count)
    if groups is None or not _years_agree(groups):
        return ()
    values = [attach(_attached(one)) for one in groups]
    read = [value for value in values if value is not None]
    if len(read) != len(values):
        return ()
    if count == 1:
        return (replace(_summed(read[0]), raw=cell.raw),)
    return _several(cell, groups, read)


def _summed(value: CellValue) -> CellValue:
    """R8～R12計 50人: a sum beside several years is that over them, and no part of others."""
    over_years = value.period is not None and isinstance(value.period.span, YearRange)
    if value.label not in _SUMS or not over_years or value.accumulation is not None:
        return value
    return replace(value, label=None, accumulation=Accumulation(AccumulationKind.CUMULATIVE))


def _gather(parts: Sequence[Part], count: int) -> list[_Group] | None:
    """Share the parts out among the values; None where two ways of sharing are possible."""
    groups: list[_Group] = []
    waiting: list[Part] = []
    parted = False
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        if part.kind is Kind.VALUE:
            groups.append(_Group(part, [*waiting, part]))
            waiting, parted = [], False
        elif part.kind is Kind.SEPARATOR:
            if waiting or not groups or parted:
                return None
            parted = True
        elif _belongs_left(parts, part, groups and not waiting and not parted):
            if part.gap and following and following.kind is Kind.VALUE and not following.gap:
                return None
            groups[-1].parts.append(part)
        else:
            waiting.append(part)
    if parted:
        return None
    if waiting:
        if count > 1 or any(part.kind in (Kind.LABEL, Kind.YEAR) for part in waiting):
            return None
        groups[-1].parts += waiting
    return groups


def _belongs_left(parts: Sequence[Part], part: Part, possible: object) -> bool:
    """Brackets, marks and years stand behind their value, unless the cell begins with one."""
    if not possible or part.kind is Kind.LABEL:
        return False
    if part.kind is Kind.MARK:
        return not part.gap or part is parts[-1]
    leading = next((p for p in parts if p.kind in (Kind.VALUE, part.kind)), part)
    return leading.kind is Kind.VALUE or (part.kind is Kind.BRACKET and _labelled(parts))


def _labelled(parts: Sequence[Part]) -> bool:
    return parts[0].kind is not Kind.BRACKET


def _years_agree(groups: Sequence[_Group]) -> bool:
    """Whether every number has a year, where years stand outside brackets."""
    dated = [bool(one.of(Kind.YEAR)) for one in groups]
    numbers = [isinstance(_reading(one), Amount | Range) for one in groups]
    return not any(dated) or all(
        has or not number for has, number in zip(dated, numbers, strict=True)
    )


def _reading(one: _Group) -> object:
    return one.value.value.reading if one.value and one.value.value else None


def _attached(one: _Group) -> Attached:
    assert one.value is not None  # a group is made around its value
    assert one.value.value is not None  # and a part of this kind has one
    return Attached(
        value=one.value.value,
        labels=tuple(part.text for part in one.of(Kind.LABEL)),
        periods=tuple(part.period for part in one.of(Kind.YEAR) if part.period),
        notes=tuple(part.note for part in one.of(Kind.BRACKET) if part.note),
        marks=tuple(part.text for part in one.of(Kind.MARK) if part.text != "・"),
    )


def _several(
    cell: Clean, groups: Sequence[_Group], values: Sequence[CellValue]
) -> tuple[CellValue, ...]:
    if any(isinstance(value.reading, Ditto) for value in values) or _change(cell, groups):
        return ()
    shared = _shared(groups, values)
    result: list[CellValue] = []
    label: str | None = None
    for index, (one, value) in enumerate(zip(groups, values, strict=True)):
        label = value.label if one.of(Kind.LABEL) else label
        read = replace(value, raw=cell.raw_slice(one.start, one.end))
        if isinstance(value.reading, Amount | Range):
            read = replace(read, label=read.label or label)
        if shared and index < len(values) - 1:
            read = _with_shared(read, values[-1])
        result.append(replace(read, problems=(*read.problems, several(len(values)))))
    return tuple(result)


def _shared(groups: Sequence[_Group], values: Sequence[CellValue]) -> bool:
    """A bracket set apart at the very end may date all the numbers before it (N35)."""
    brackets = groups[-1].of(Kind.BRACKET)
    apart = bool(brackets) and brackets[0].gap and groups[-1].parts[-1].end == groups[-1].end
    alone = all(not one.of(Kind.BRACKET) and not one.of(Kind.YEAR) for one in groups[:-1])
    numbers = all(isinstance(value.reading, Amount | Range) for value in values)
    return apart and alone and numbers and values[-1].period is not None


def _with_shared(value: CellValue, last: CellValue) -> CellValue:
    return replace(
        value,
        period=last.period,
        notes=value.notes + last.notes,
        assumed=(*value.assumed, "period"),
        problems=(*value.problems, SHARED_YEAR),
    )


def _change(cell: Clean, groups: Sequence[_Group]) -> bool:
    """Whether `10人 増加` may be one phrase: a change that names nothing it is relative to."""
    relations = [one.value for one in groups if isinstance(_reading(one), Relative) and one.value]
    return len(relations) < len(groups) and any(
        _BARE_CHANGE.match(cell.text, part.start) for part in relations
    )

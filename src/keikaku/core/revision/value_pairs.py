"""Which value of the old indicator is compared with which of the new: by role, label and time."""

from collections.abc import Callable, Iterator

from keikaku.core.indicators import Role, Value
from keikaku.core.revision.times import Agreement, agreement
from keikaku.core.text import squeeze
from keikaku.core.values.model import Missing

Pair = tuple[Value | None, Value | None]
_Fits = Callable[[Value, Value], bool]

# What is left over is taken in order: one target for another year is the target redated. A year's
# plan or measurement for another year is another one.
_IN_ORDER = (Role.BASELINE, Role.TARGET, Role.INTERIM_TARGET)


def value_pairs(
    old: tuple[Value, ...], new: tuple[Value, ...], role: Role, *, same_term: bool
) -> tuple[Pair, ...]:
    """Every value of one role once, with its counterpart or alone, in the order of the new."""

    def within(*allowed: Agreement) -> _Fits:
        return lambda a, b: agreement(a, b, same_term=same_term) in allowed

    left = [each for each in old if each.role is role]
    found: dict[str, Value] = {}
    there = [each for each in new if each.role is role]
    ways: list[_Fits] = [
        within(Agreement.SAME),
        within(Agreement.ASSUMED),
        lambda a, b: _is_missing(a) or _is_missing(b) or within(Agreement.UNSAID)(a, b),
    ]
    if role in _IN_ORDER:
        ways.append(lambda a, b: True)
    for way in ways:
        _take(left, there, found, way)
    return (*((found.get(each.id), each) for each in there), *((each, None) for each in left))


def _take(left: list[Value], there: list[Value], found: dict[str, Value], fits: _Fits) -> None:
    """Takes the first old value that fits each new one that has none yet."""
    for each in there:
        if each.id in found:
            continue
        fitting: Iterator[Value] = (a for a in left if _one_label(a, each) and fits(a, each))
        taken = next(fitting, None)
        if taken is not None:
            found[each.id] = taken
            left.remove(taken)


def _one_label(old: Value, new: Value) -> bool:
    return squeeze(old.label or "") == squeeze(new.label or "")


def _is_missing(value: Value) -> bool:
    return isinstance(value.reading, Missing)

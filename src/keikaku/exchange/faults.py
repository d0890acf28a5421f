"""What is wrong with a document that is being read: all of it, each with its place."""

import json
from collections.abc import Callable, Iterable
from typing import TypeVar

from keikaku.core.errors import Invalid

T = TypeVar("T")

SHOWN = 20
_LONGEST = 40

Fault = tuple[str, str]


class Faulty(Exception):
    """Data that does not fit, with every place and what was expected there.

    Places are relative (".values[0].amount"); whoever stands above puts its own name in front.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def below(self, place: str) -> tuple[Fault, ...]:
        """The same faults as seen from one step further up."""
        return tuple((place + inner, reason) for inner, reason in self.faults)


def collected(steps: Iterable[tuple[str, Callable[[], T]]]) -> list[T]:
    """What all steps give; each has its place, and the faults of all are raised together."""
    done: list[T] = []
    faults: list[Fault] = []
    for place, step in steps:
        try:
            done.append(step())
        except Faulty as fault:
            faults += fault.below(place)
    if faults:
        raise Faulty(faults)
    return done


def expected(what: str, data: object) -> Faulty:
    """One fault at this very place: `what` should stand there, `data` does."""
    return Faulty([("", f"{what}が必要です。いまは {shown(data)} です。")])


def shown(data: object) -> str:
    """What stands in the document, shortened."""
    if isinstance(data, dict | list):
        return "オブジェクト" if isinstance(data, dict) else "リスト"
    text = json.dumps(data, ensure_ascii=False, default=repr)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def as_invalid(name: str, faults: Iterable[Fault]) -> Invalid:
    """One error for all faults: the first is its place and reason, the others follow in lines."""
    lines = [(place.lstrip(".") or "全体", reason) for place, reason in faults]
    (place, reason), others = lines[0], lines[1:]
    further = [f"{other}: {why}" for other, why in others[: SHOWN - 1]]
    if len(others) >= SHOWN:
        further.append(f"ほかに {len(others) - SHOWN + 1} か所あります。")
    return Invalid(f"{name} {place}".strip(), "\n".join([reason, *further]))

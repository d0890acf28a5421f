"""Which thing of the old edition continues as which of the new one (版間対応)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from keikaku.core.errors import Invalid
from keikaku.core.plan import Plan
from keikaku.core.revision.parts import Roots, part_of
from keikaku.core.revision.reasons import LinkReason


class ContinuationKind(StrEnum):
    """継続, 名称変更, 再定義, 統合, 分割, 再編, 廃止, 新規.

    Regrouped: what stood in several old things stands in several new ones, cut otherwise.
    """

    CONTINUED = "continued"
    RENAMED = "renamed"
    REDEFINED = "redefined"
    MERGED = "merged"
    SPLIT = "split"
    REGROUPED = "regrouped"
    ABOLISHED = "abolished"
    NEW = "new"


_MANY = 2
# How many things stand on each side: the fewest and the most (None: as many as there are).
_SIDES: dict[ContinuationKind, tuple[tuple[int, int | None], tuple[int, int | None]]] = {
    ContinuationKind.CONTINUED: ((1, 1), (1, 1)),
    ContinuationKind.RENAMED: ((1, 1), (1, 1)),
    ContinuationKind.REDEFINED: ((1, 1), (1, 1)),
    ContinuationKind.MERGED: ((_MANY, None), (1, 1)),
    ContinuationKind.SPLIT: ((1, 1), (_MANY, None)),
    ContinuationKind.REGROUPED: ((_MANY, None), (_MANY, None)),
    ContinuationKind.ABOLISHED: ((1, 1), (0, 0)),
    ContinuationKind.NEW: ((0, 0), (1, 1)),
}


@dataclass(frozen=True, slots=True)
class Continuation:
    """One answer to: what became of this? `old` and `new` are ids, in reading order.

    `confidence` is a share of 1 and `certain` whether it stands without a person; `reasons` say
    why it is so. Raises `Invalid` where the sides do not fit the kind.
    """

    kind: ContinuationKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    confidence: Fraction
    reasons: tuple[LinkReason, ...] = ()
    certain: bool = False

    def __post_init__(self) -> None:
        for ids, (least, most) in zip((self.old, self.new), _SIDES[self.kind], strict=True):
            if len(ids) < least or (most is not None and len(ids) > most):
                raise Invalid(_place(self), f"「{self.kind}」の新旧の数が合いません。")
        if not 0 <= self.confidence <= 1:
            raise Invalid(_place(self), "確からしさは 0 から 1 までです。")


def _place(link: Continuation) -> str:
    return f"{'・'.join(link.old) or '-'} → {'・'.join(link.new) or '-'}"


@dataclass(frozen=True, slots=True)
class Lineage:
    """What became of everything in the compared parts. Each id stands once on its side.

    `old_roots` and `new_roots` are the nodes under which was compared; None is the whole plan.
    """

    nodes: tuple[Continuation, ...] = ()
    indicators: tuple[Continuation, ...] = ()
    initiatives: tuple[Continuation, ...] = ()
    old_roots: Roots = None
    new_roots: Roots = None

    def __post_init__(self) -> None:
        for links in (self.nodes, self.indicators, self.initiatives):
            _check_once(each for link in links for each in link.old)
            _check_once(each for link in links for each in link.new)

    def check(self, old: Plan, new: Plan) -> None:
        """Raises `Invalid` unless it names exactly what stands in the compared parts."""
        there, here = part_of(old, self.old_roots), part_of(new, self.new_roots)
        sides = (
            (self.nodes, there.nodes, here.nodes),
            (self.indicators, there.indicators, here.indicators),
            (self.initiatives, there.initiatives, here.initiatives),
        )
        for links, of_old, of_new in sides:
            _check_covered({i for link in links for i in link.old}, {t.id for t in of_old}, "旧")
            _check_covered({i for link in links for i in link.new}, {t.id for t in of_new}, "新")

    def uncertain(self) -> tuple[Continuation, ...]:
        """What a person should look at."""
        every = (*self.nodes, *self.indicators, *self.initiatives)
        return tuple(link for link in every if not link.certain)


def _check_once(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise Invalid(each, "版間対応の中で二度使われています。")
        seen.add(each)


def _check_covered(told: set[str], there: set[str], side: str) -> None:
    for each in sorted(there - told):
        raise Invalid(each, f"{side}の計画にありますが、版間対応にありません。")
    for each in sorted(told - there):
        raise Invalid(each, f"版間対応にありますが、{side}の計画の比べる範囲にありません。")

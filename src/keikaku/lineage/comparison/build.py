"""The table of two editions out of their plans and their lineage."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from keikaku.core.plan import Plan
from keikaku.core.problems.model import Language
from keikaku.core.revision import (
    ChangeOfThing,
    Continuation,
    IndicatorDropped,
    IndicatorsRegrouped,
    InitiativeDropped,
    InitiativesRegrouped,
    Lineage,
    NodeDropped,
    NodesRegrouped,
    PlanChange,
    diff,
    part_of,
)
from keikaku.core.revision.reading_order import Of, Told, in_report_order
from keikaku.lineage.comparison.editions import edition_of, not_compared
from keikaku.lineage.comparison.model import Comparison, Remark, Row, RowKind
from keikaku.lineage.comparison.order import in_table_order
from keikaku.lineage.comparison.remarks import change_remark, plain_remark, uncertain_remark
from keikaku.lineage.comparison.several import sides_of_several
from keikaku.lineage.comparison.side import Side
from keikaku.lineage.comparison.sides import Sides, sides_of
from keikaku.lineage.comparison.whole import row_of_plan
from keikaku.lineage.moved import what_moved
from keikaku.lineage.text_diff import text_diff

_KINDS = {
    Of.NODES: RowKind.NODE,
    Of.INDICATORS: RowKind.INDICATOR,
    Of.INITIATIVES: RowKind.INITIATIVE,
}
# What these tell can be a difference of print alone, of which nothing is marked.
_OF_WORDS = frozenset(
    {
        "node.retitled", "node.text_changed", "indicator.renamed", "indicator.definition_changed",
        "initiative.renamed", "initiative.text_changed",
    }
)  # fmt: skip
# Particulars that no change of the plans is told of.
_ASIDES = ("owners", "kind")


@dataclass(frozen=True, slots=True)
class Asked:
    """How the table is made. `strict` marks spaces and widths too; `unchanged` gives what continues
    as it was a row as well; `reasons` are the office's, by the keys of the changes."""

    strict: bool = False
    unchanged: bool = False
    language: Language = Language.JA
    reasons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


AS_USUAL = Asked()


def compare(old: Plan, new: Plan, lineage: Lineage, asked: Asked = AS_USUAL) -> Comparison:
    """Raises `Invalid` where the lineage is not of these two plans."""
    changes = diff(old, new, lineage)
    of_plan = [each for each in changes if isinstance(each, PlanChange)]
    rows = _Rows(old, new, (each for each in changes if not isinstance(each, PlanChange)), asked)
    there, here = part_of(old, lineage.old_roots), part_of(new, lineage.new_roots)
    order = list(in_table_order(in_report_order(lineage, there, here), there))
    # Most of a revision is as it was, and of that there is only a number to tell.
    differing = [told for told in order if asked.unchanged or not rows.is_same(told.link)]
    made = [rows.row(told) for told in differing]
    left_out = [print_only for row, print_only in made if not _is_shown(row, asked)]
    return Comparison(
        edition_of(old, lineage.old_roots),
        edition_of(new, lineage.new_roots),
        (
            *(row_of_plan(each, asked.language) for each in of_plan),
            *(row for row, _ in made if _is_shown(row, asked)),
        ),
        unchanged=left_out.count(False) + len(order) - len(differing),
        print_only=left_out.count(True),
        not_compared=not_compared(old, new, lineage.old_roots, lineage.new_roots),
        moved=what_moved(changes, asked.reasons),
    )


def _is_shown(row: Row, asked: Asked) -> bool:
    return row.changed or row.uncertain or asked.unchanged


class _Rows:
    def __init__(
        self, old: Plan, new: Plan, changes: Iterable[ChangeOfThing], asked: Asked
    ) -> None:
        self._asked = asked
        self._old, self._new = Side(old), Side(new)
        self._changes: dict[_Subject, list[ChangeOfThing]] = {}
        for change in changes:
            self._changes.setdefault(_about(change), []).append(change)

    def is_same(self, link: Continuation) -> bool:
        """Whether it is certain that nothing changed, so that its row would say nothing."""
        return (
            link.certain
            and bool(link.old and link.new)
            and self._subject(link) not in self._changes
            and self._print_alike(link)
        )

    def _print_alike(self, link: Continuation) -> bool:
        """What is equal prints alike, and most of a draft equals its edition: no card is made."""
        if self._old.things(link.old) == self._new.things(link.new):
            return True
        return self._old.cards(link.old) == self._new.cards(link.new)

    def row(self, told: Told) -> tuple[Row, bool]:
        """The row of one link, and whether its sides differ in print alone."""
        link = told.link
        sides = self._sides(link)
        side, thing = (self._new, link.new[0]) if link.new else (self._old, link.old[0])
        remarks = tuple(self._of_changes(link, sides))
        changed = bool(remarks)
        if sides.print_only and not changed:
            remarks = (plain_remark("print_only", self._asked.language),)
        if not link.certain:
            remarks += (uncertain_remark(link, self._asked.language),)
        row = Row(
            _KINDS[told.of],
            side.headings.of(thing),
            self._old.cell(link.old, sides.old),
            self._new.cell(link.new, sides.new),
            remarks,
            changed,
            uncertain=not link.certain,
        )
        return row, sides.print_only

    def _sides(self, link: Continuation) -> Sides:
        old, new = self._old.cards(link.old), self._new.cards(link.new)
        if len(old) > 1 or len(new) > 1:
            return sides_of_several(old, new, strict=self._asked.strict)
        there, here = (cards[0] if cards else () for cards in (old, new))
        return sides_of(there, here, strict=self._asked.strict)

    def _of_changes(self, link: Continuation, sides: Sides) -> Iterator[Remark]:
        """A remark for each change. What is marked and has no change of its own is told too."""
        changes = self._changes.get(self._subject(link), ())
        told = [change for change in changes if not self._is_of_print(change)]
        yield from (change_remark(change, self._asked.language) for change in told)
        asides = [key for key in _ASIDES if key in sides.changed_keys]
        yield from (plain_remark(key, self._asked.language) for key in asides)
        if sides.changed and not told and not asides:
            yield plain_remark("notation", self._asked.language)

    @staticmethod
    def _subject(link: Continuation) -> "_Subject":
        return _Subject(bool(link.new), (link.new or link.old)[0])

    def _is_of_print(self, change: ChangeOfThing) -> bool:
        if change.code not in _OF_WORDS:
            return False
        was, now = (_text(getattr(change, name)) for name in ("was", "now"))
        return not text_diff(was, now, strict=self._asked.strict).changed


class _Subject(NamedTuple):
    """The thing in whose row a change is told: a new one, or an old one that is no more."""

    is_new: bool
    id: str


def _about(change: ChangeOfThing) -> _Subject:
    match change:
        case NodeDropped() | IndicatorDropped() | InitiativeDropped():
            return _Subject(False, change.old.id)
        case NodesRegrouped() | IndicatorsRegrouped() | InitiativesRegrouped():
            return _Subject(True, change.new[0].id)
    return _Subject(True, change.new.id)


def _text(what: str | Iterable[str] | None) -> str:
    return what if isinstance(what, str) else "\n".join(what or ())

"""Edits of indicators: they come, go, change their name and unit, and stand at nodes."""

from dataclasses import replace

from keikaku.core.editing import edits
from keikaku.core.editing.fields import as_told
from keikaku.core.editing.lists import (
    before,
    behind,
    changed,
    check_new,
    check_node,
    check_unlinked,
    exchanged,
    find,
    index_of,
    put,
    without,
)
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied, corrections_of, together
from keikaku.core.indicators import Indicator, Placement, Value
from keikaku.core.plan import Plan
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Range


def add_indicator(plan: Plan, edit: edits.AddIndicator) -> Applied:
    """One more indicator with whatever it brings along."""
    made = edit.indicator
    check_new(plan, made.id, "i")
    for value in made.values:
        check_new(plan, value.id, "v")
    for placement in made.placements:
        check_node(plan, placement.node)
    at = behind(plan.indicators, edit.after)
    after = replace(plan, indicators=put(plan.indicators, at, made))
    return Applied(after, edits.RemoveIndicator(made.id, made))


def remove_indicator(plan: Plan, edit: edits.RemoveIndicator) -> Applied:
    """An indicator goes with its values and the corrections about them."""
    at = index_of(plan.indicators, edit.where)
    gone = plan.indicators[at]
    ids = (gone.id, *(value.id for value in gone.values))
    for identifier in ids:
        check_unlinked(plan, identifier)
    kept = tuple(each for each in plan.corrections if each.where not in ids)
    after = replace(plan, indicators=without(plan.indicators, at), corrections=kept)
    again = edits.AddIndicator(gone, before(plan.indicators, at))
    return Applied(after, together(again, *corrections_of(plan, *ids)))


def names_of(indicator: Indicator) -> edits.Names:
    """The name and what stands at the placements."""
    return edits.Names(indicator.name, tuple(each.printed_name for each in indicator.placements))


def renamed(indicator: Indicator, name: str) -> edits.RenameIndicator:
    """The edit that gives an indicator another name, at its placements too."""
    was = names_of(indicator)
    return edits.RenameIndicator(indicator.id, was, with_name(was, name))


def with_name(names: edits.Names, name: str) -> edits.Names:
    """The names with another name in them.

    観光客数（延べ） keeps its note where 観光客数 becomes 入込客数; what is printed otherwise than
    the old name is replaced whole.
    """
    printed = tuple(_reprinted(each, names.name, name) for each in names.printed)
    return edits.Names(name, printed)


def _reprinted(printed: str, old: str, new: str) -> str:
    return printed.replace(old, new) if old and printed.count(old) == 1 else new


def rename_indicator(plan: Plan, edit: edits.RenameIndicator) -> Applied:
    """Another name. Refuses where the placements are other than it was made for."""
    thing = find(plan.indicators, edit.where)
    if len(edit.now.printed) != len(thing.placements):
        raise Refused(Refusal.BREAKS_LAW, law="printed_name")
    pairs = zip(thing.placements, edit.now.printed, strict=True)
    placements = tuple(replace(placement, printed_name=name) for placement, name in pairs)
    back = edits.RenameIndicator(edit.where, edit.now, names_of(thing))
    changes = {"name": edit.now.name, "placements": placements}
    return as_told(plan, edit.where, "name", changes, back)


def unit_of(indicator: Indicator) -> edits.Unit:
    """The unit, and the values that print none of their own and have that of the indicator."""
    follow = tuple(value.id for value in indicator.values if _follows(indicator, value))
    return edits.Unit(indicator.unit, follow)


def in_unit(indicator: Indicator, unit: str | None) -> edits.SetUnit:
    """The edit that gives an indicator another unit."""
    was = unit_of(indicator)
    return edits.SetUnit(indicator.id, was, edits.Unit(unit, was.values))


def _follows(indicator: Indicator, value: Value) -> bool:
    if not isinstance(value.reading, Amount | Range) or value.reading.unit != indicator.unit:
        return False
    return all(getattr(cell.reading, "unit", None) is None for cell in parse_cell(value.raw))


def set_unit(plan: Plan, edit: edits.SetUnit) -> Applied:
    """Another unit, also of the values that follow it: a 499 of 人 must not stay one of 千人."""
    thing, told = find(plan.indicators, edit.where), edit.now
    values = tuple(
        _with_unit(value, told.unit) if value.id in told.values else value for value in thing.values
    )
    after = unit_of(replace(thing, unit=told.unit, values=values))
    back = edits.SetUnit(edit.where, after, edits.Unit(thing.unit, told.values))
    return as_told(plan, edit.where, "unit", {"unit": told.unit, "values": values}, back)


def _with_unit(value: Value, unit: str | None) -> Value:
    if not isinstance(value.reading, Amount | Range):
        return value
    return replace(value, reading=replace(value.reading, unit=unit))


def place_indicator(plan: Plan, edit: edits.PlaceIndicator) -> Applied:
    """再掲 by reference: one more placement, behind the original, at a node where it is not yet."""
    placements = find(plan.indicators, edit.where).placements
    node = edit.placement.node
    check_node(plan, node)
    if any(each.node == node for each in placements):
        raise Refused(Refusal.PLACED_ALREADY, node=node)
    at = len(placements) if edit.at is None else edit.at
    if at == 0 or not edit.placement.cross_listed:
        raise Refused(Refusal.NO_ORIGINAL)
    after = put(placements, at, edit.placement)
    return Applied(
        changed(plan, edit.where, {"placements": after}),
        edits.TakeAwayPlacement(edit.where, edit.placement),
    )


def cross_listed(indicator: Indicator, node: str) -> edits.PlaceIndicator:
    """The edit that places an indicator at a further node, by its name."""
    return edits.PlaceIndicator(indicator.id, Placement(node, indicator.name, True, None))


def take_away_placement(plan: Plan, edit: edits.TakeAwayPlacement) -> Applied:
    """A further placement goes; the indicator and its values stay."""
    placements = find(plan.indicators, edit.where).placements
    if edit.was not in placements:
        raise Refused(Refusal.UNKNOWN, where=edit.was.node)
    at = placements.index(edit.was)
    if at == 0:
        raise Refused(Refusal.ORIGINAL_PLACEMENT)
    after = changed(plan, edit.where, {"placements": without(placements, at)})
    return Applied(after, edits.PlaceIndicator(edit.where, edit.was, at))


def original_node(indicator: Indicator) -> str | None:
    """The node of the first placement."""
    return indicator.placements[0].node if indicator.placements else None


def move_indicator(plan: Plan, edit: edits.MoveIndicator) -> Applied:
    """The original placement goes to another node; further ones stay."""
    placements = find(plan.indicators, edit.where).placements
    check_node(plan, edit.now)
    if not placements:
        raise Refused(Refusal.NO_ORIGINAL)
    if any(each.node == edit.now for each in placements[1:]):
        raise Refused(Refusal.PLACED_ALREADY, node=edit.now)
    moved = exchanged(placements, 0, replace(placements[0], node=edit.now))
    after = changed(plan, edit.where, {"placements": moved})
    return Applied(after, edits.MoveIndicator(edit.where, edit.now, placements[0].node))

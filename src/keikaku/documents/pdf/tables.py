"""The tables of a page."""

from dataclasses import replace

from keikaku.documents.pdf.cells import found_table
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.grid_open import open_lattice
from keikaku.documents.pdf.grid_ruled import RuleGroup, groups_of, lattice_of
from keikaku.documents.pdf.grid_stacks import is_open, stacked
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.joiner import continues, edges_going_on
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.unruled import unruled_lattices

__all__ = ["FoundCell", "FoundTable", "tables_of"]


def tables_of(content: PageContent, before: FoundTable | None = None) -> list[FoundTable]:
    """The tables of a page in reading order.

    `before` is the table that ends the body of the page before, if one does: where rules are
    missing, its columns show that lines at the top of this page go on with it.
    """
    scene = Scene.of(content.glyphs)
    found: list[FoundTable] = []
    for group in _groups(content, scene, before):
        table = _table(group, scene, content)
        if table is None and before is not None and not found:
            table = _rest(before, group, scene, content)
        if table is not None:
            found.append(table)
            scene = scene.without(table.taken)
    for lattice in unruled_lattices(content, scene, before):
        table = found_table(content, lattice)
        if _has_columns(table):
            found.append(table)
    found.sort(key=lambda table: (table.box[1], table.box[0]))
    return [replace(table, number=number) for number, table in enumerate(found, 1)]


def _groups(content: PageContent, scene: Scene, before: FoundTable | None) -> list[RuleGroup]:
    groups = groups_of(content.rules)
    going_on = edges_going_on(before, groups[0].box) if before is not None and groups else ()
    return stacked(groups, scene, going_on[0] if going_on else None)


def _table(group: RuleGroup, scene: Scene, content: PageContent) -> FoundTable | None:
    """The table of a group of rules; None where they are no more than a frame around text."""
    open_one = open_lattice(group, scene, content.fills) if is_open(group) else None
    lattice = open_one if is_open(group) else lattice_of(group)
    table = found_table(content, lattice) if lattice is not None else None
    return table if table is not None and _has_columns(table) else None


def _rest(
    before: FoundTable, group: RuleGroup, scene: Scene, content: PageContent
) -> FoundTable | None:
    """The rest of a table, which may hold little more than the end of a name."""
    if is_open(group):
        hint = edges_going_on(before, group.box)
        lattice = open_lattice(group, scene, content.fills, hint)
    else:
        lattice = lattice_of(group)
    table = found_table(content, lattice) if lattice is not None else None
    if table is None or not any(cell.text for cell in table.cells):
        return None
    return table if continues(before, table) else None


def _has_columns(table: FoundTable) -> bool:
    """Whether there is text in two columns, at least."""
    filled = [cell for cell in table.cells if cell.text]
    return len(filled) > 1 and len({cell.column for cell in filled}) > 1

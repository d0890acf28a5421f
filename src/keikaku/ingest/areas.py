"""圏域: name, composition (6市1町) and population of areas, and who belongs to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Area, Member
from keikaku.core.sources import Location
from keikaku.core.values.model import CellValue
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.area_tables import area_named_in, members_in_table
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import either, list_words
from keikaku.ingest.municipalities import (
    MunicipalityList,
    composition_of,
    print_composition,
    read_composition,
    read_municipalities,
    read_population,
)
from keikaku.ingest.plan_names import without_number
from keikaku.ingest.stated import as_value, doubts_of

Areas = tuple[tuple[Find[Area], ...], tuple[Find[Member], ...]]

_AREA = re.compile(r"^([^()（）]*?)\s*[(（]([0-9０-９]+[都道府県市町村区][^()（）]*)[)）]\s*(.*)$")
_LONGEST_NAME = 30
_LONGEST_LINE = 400


@dataclass
class _Reading:
    """The areas and members so far, the area that lists now belong to, and the list begun."""

    areas: list[Find[Area]] = field(default_factory=list)
    members: list[Find[Member]] = field(default_factory=list)
    current: bool = False
    role: str | None = None
    goes_on: bool = False
    # Roles of the current area of which the document says that it lists only a part.
    partial: set[str] = field(default_factory=set)


def find_areas(blocks: Sequence[Block]) -> Areas:
    """Areas and their members, in reading order; `Member.area` is the name of the area.

    A population is an `ACTUAL`: an observed figure that is no base of an indicator. Doubts:
    `population.no_date` (it says not of when), `area.count_differs` (the composition against a
    list that names all members; part lists are not counted).
    """
    reading = _Reading()
    above: Block | None = None
    for block in blocks:
        _take(reading, block, above)
        above = block
    _close(reading)
    return tuple(reading.areas), tuple(reading.members)


def _take(reading: _Reading, block: Block, above: Block | None) -> None:
    text = block.text.strip()
    if block.kind is BlockKind.TABLE:
        _take_table(reading, block, above)
    elif len(text) > _LONGEST_LINE:
        _close(reading)
    elif (role := _role_line().match(text)) and reading.current:
        _begin_list(reading, block, role[1] or role[3], (role[2] or role[4] or "").strip())
    elif reading.role and reading.goes_on and not block.gap_before:
        _add_list(reading, block, text)
    elif (area := _area(block, above)) is not None:
        _close(reading)
        reading.areas.append(area)
        reading.current = True
    else:
        _close(reading)


def _take_table(reading: _Reading, block: Block, above: Block | None) -> None:
    """A table of members under the current area, or under a heading that names one."""
    if not reading.current and above is not None and len(above.text) <= _LONGEST_NAME:
        name = area_named_in(without_number(above.text))
        if name is None or not members_in_table(block, name):
            return
        _close(reading)
        reading.areas.append(Find(Area("", name, None, None, above.source), above.order))
        reading.current = True
    if reading.current:
        reading.members += members_in_table(block, reading.areas[-1].thing.name)
        _close(reading)


@cache
def _role_line() -> re.Pattern[str]:
    """【連携中枢都市】甲市、乙市 or 連携市町:丙町; the list may follow on the next line."""
    word = f"[^\\]】〕>》〉:：()（）]*?{either('area_role')}"
    return re.compile(rf"^[【〔\[<《〈]({word})[】〕\]>》〉]\s*(.*)$|^({word})\s*[:：]\s*(.*)$")


def _area(block: Block, above: Block | None) -> Find[Area] | None:
    match = _AREA.match(block.text.strip())
    if match is None or read_composition(match[2]) is None:
        return None
    population = read_population(match[3]) if match[3] else None
    if match[3] and population is None:
        return None
    name, uses = match[1].strip(), frozenset({block.order})
    if not name and above is not None and not block.gap_before:
        name, uses = above.text.strip(), uses | {above.order}
    if not name.endswith(list_words("area_suffix")) or len(name) > _LONGEST_NAME:
        return None
    value, doubts = _population(population, block.source)
    area = Area("", name, match[2], value, block.source)
    return Find(area, block.order, uses, doubts)


def _population(cell: CellValue | None, source: Location) -> tuple[Value | None, tuple[Doubt, ...]]:
    if cell is None:
        return None, ()
    doubts = doubts_of(cell, "population", source)
    if cell.period is None:
        doubts += (Doubt("population.no_date", "population", {"raw": cell.raw}, source),)
    return as_value(cell, Role.ACTUAL, source), doubts


def _begin_list(reading: _Reading, block: Block, label: str, text: str) -> None:
    """A list begins; its label is the role, unless it says more (県内の連携市町)."""
    role = next(word for word in list_words("area_role") if word in label)
    reading.role = role
    if label.strip() != role:
        reading.partial.add(role)
    reading.goes_on = not text
    if text:
        _add_list(reading, block, text)


def _add_list(reading: _Reading, block: Block, text: str) -> None:
    municipalities = read_municipalities(text)
    assert reading.role is not None  # a list has begun
    if municipalities is None:
        reading.partial.add(reading.role)
        reading.goes_on = False
        return
    reading.goes_on = municipalities.goes_on
    if municipalities.open:
        reading.partial.add(reading.role)
    _add_members(reading, block, municipalities, reading.role)


def _add_members(
    reading: _Reading, block: Block, municipalities: MunicipalityList, role: str
) -> None:
    area = reading.areas[-1].thing.name
    for one in municipalities.municipalities:
        value, doubts = _population(one.population, block.source)
        member = Member("", area, one.name, role, value, block.source)
        # A label that says more than the role stays in the text too.
        uses = frozenset({block.order}) if role not in reading.partial else frozenset[int]()
        reading.members.append(Find(member, block.order, uses, doubts))


def _close(reading: _Reading) -> None:
    """The lists of the current area are over: count them."""
    if reading.current:
        reading.areas[-1] = _counted(reading, reading.areas[-1])
    reading.current, reading.role, reading.goes_on = False, None, False
    reading.partial = set()


def _counted(reading: _Reading, find: Find[Area]) -> Find[Area]:
    listed = [m.thing for m in reading.members if m.order > find.order]
    roles = {member.role for member in listed}
    centres, whole = set(list_words("centre_role")), set(list_words("whole_role"))
    complete = bool(roles & whole) or bool(roles & centres and roles - centres)
    printed = read_composition(find.thing.composition or "")
    counted = composition_of(member.name for member in listed)
    if not complete or reading.partial or printed is None or printed == counted:
        return find
    details = {"composition": find.thing.composition or "", "listed": print_composition(counted)}
    doubt = Doubt("area.count_differs", "composition", details, find.thing.source)
    return replace(find, doubts=(*find.doubts, doubt))

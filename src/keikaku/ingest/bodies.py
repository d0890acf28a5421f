"""審議会, 部会, 推進本部, 協議会: who sits there and on which rule it stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from keikaku.core.plan import Body
from keikaku.core.sources import Location
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.body_names import is_body_name, name_before, names_in_heading
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import either, list_words
from keikaku.ingest.near_names import near_mentions
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.phrases import split_list
from keikaku.ingest.plan_names import without_number

_SET_UP = re.compile(
    r"(?:を|の)?(?:設立|設置|創設|発足|立ち上げ)(?=した|しました|された|されました|[。）)]|$)"
)
_ORGANISED = re.compile(r"(?:をもって|で|により|によって|から)(?:組織|構成)(?:し|する|され|した)")
_LIST_BEGINS = re.compile(r"は、|[会部議織]は|基づき、|により、|ため、|[てで]、|。|[\s・]・|\s|^")
_DESCRIBES = re.compile(r"組織|構成|設置|設立|審議|協議|諮問|答申|委員|基づ")
_LONGEST_HEADING = 40
_REACH = 200
_LONGEST_MEMBER = 30


@dataclass(frozen=True, slots=True)
class _Heading:
    title: str
    depth: int | None
    order: int
    source: Location


def find_bodies(blocks: Sequence[Block]) -> tuple[Find[Body], ...]:
    """Every body that has a section of its own or is told to be set up, once, in reading order.

    `role` is the heading over its section (附属機関). Doubt `name.variant`: the document prints
    the name in another spelling too (one character more or less).
    """
    finds = [*_sections(blocks), *_set_up(blocks)]
    finds.sort(key=lambda find: find.order)
    text = "\n".join(block.text for block in blocks)
    settled = [_settle_name(find, blocks, text) for find in _merged(finds)]
    return tuple(_merged(settled))


# ---- bodies with a heading ----


def _sections(blocks: Sequence[Block]) -> Iterator[Find[Body]]:
    above: list[_Heading] = []
    for index, block in enumerate(blocks):
        heading = _heading(block)
        if heading is None:
            continue
        names = names_in_heading(heading.title)
        text = _section_text(blocks, index) if names else ""
        role = _role(above, heading) if names else None
        if names and (role is not None or _DESCRIBES.search(text)):
            for name in names:
                members = members_in(text) if len(names) == 1 else ()
                body = Body("", name, role, members, basis_in(text), block.source)
                yield Find(body, block.order)
        above.append(heading)


def _heading(block: Block) -> _Heading | None:
    """A heading by its medium, or a short numbered line."""
    text = block.text.strip()
    if block.kind is not BlockKind.HEADING:
        short = len(text) <= _LONGEST_HEADING and "。" not in text
        if block.kind is not BlockKind.PARAGRAPH or not short:
            return None
        if parse_mark(text) is None and not text.endswith(list_words("body_role")):
            return None
    return _Heading(without_number(text), block.depth, block.order, block.source)


def _role(above: Sequence[_Heading], heading: _Heading) -> str | None:
    """The heading over this one; where the medium gives no depths, the last that names a role."""
    for other in reversed(above):
        if heading.depth is not None and other.depth is not None:
            if other.depth < heading.depth:
                return other.title
        elif other.title.endswith(list_words("body_role")):
            return other.title
    return None


def _section_text(blocks: Sequence[Block], index: int) -> str:
    """The paragraphs under a heading, up to the next one."""
    texts = []
    for block in blocks[index + 1 :]:
        if _heading(block) is not None or block.kind is BlockKind.TABLE:
            break
        if block.kind is not BlockKind.FURNITURE:
            texts.append(block.text)
    return "".join(texts)


# ---- what a sentence says of a body ----


def members_in(text: str) -> tuple[str, ...]:
    """The list before をもって組織し or で構成する, as printed; empty when there is none."""
    match = _ORGANISED.search(text)
    if match is None:
        return ()
    before = text[: match.start()]
    start = max(found.end() for found in _LIST_BEGINS.finditer(before))
    members = split_list(before[start:])
    return members if all(len(member) <= _LONGEST_MEMBER for member in members) else ()


@cache
def _basis() -> re.Pattern[str]:
    article = "(?:第[0-9０-９一二三四五六七八九十百]+条(?:の[0-9０-９]+)?(?:第[0-9０-９]+項)?)?"
    return re.compile(
        rf"([^、。「」（）()\s]*?{either('instrument_suffix')}{article})"
        r"(?:の規定)?(?:の)?(?:に基づ|に定め|により設置|に規定)"
    )


def basis_in(text: str) -> str | None:
    """The rule by which a body stands: ○○審議会規則第7条, ○○本部設置要綱."""
    match = _basis().search(text)
    if match is None:
        return None
    return re.split(r"(?<=[会部議組織市町村])は|[がを](?=[^ぁ-ゖ])", match[1])[-1]


# ---- bodies that a line tells to be set up ----


def _set_up(blocks: Sequence[Block]) -> Iterator[Find[Body]]:
    for block in blocks:
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            continue
        for match in _SET_UP.finditer(block.text):
            before = block.text[max(0, match.start() - _REACH) : match.start()]
            name = name_before(before)
            if name is not None:
                body = Body("", name, None, members_in(before), basis_in(before), block.source)
                yield Find(body, block.order)


# ---- one body under several spellings ----


def _settle_name(find: Find[Body], blocks: Sequence[Block], text: str) -> Find[Body]:
    """Among near spellings, one with a word for a body wins; each other one is a doubt."""
    name = find.thing.name
    near = {form: _place_of(form, blocks) for form in near_mentions(name, text)}
    better = [form for form in near if is_body_name(form) and not is_body_name(name)]
    doubts = [
        Doubt("name.variant", "name", {"printed": form, "name": better[0] if better else name}, at)
        for form, at in ({name: find.thing.source} if better else near).items()
    ]
    thing = replace(find.thing, name=better[0]) if better else find.thing
    return replace(find, thing=thing, doubts=(*find.doubts, *doubts))


def _place_of(name: str, blocks: Sequence[Block]) -> Location:
    return next(block.source for block in blocks if name in block.text)


def _merged(finds: Iterable[Find[Body]]) -> Iterator[Find[Body]]:
    """The first find of each body, with what a later one adds to it."""
    kept: dict[str, Find[Body]] = {}
    for find in finds:
        name = find.thing.name
        known = next((k for k in kept if k.endswith(name) or name.endswith(k)), None)
        if known is None:
            kept[name] = find
        else:
            kept[known] = _with(kept[known], find.thing)
    yield from kept.values()


def _with(find: Find[Body], other: Body) -> Find[Body]:
    body = find.thing
    return replace(
        find,
        thing=replace(
            body,
            role=body.role or other.role,
            members=body.members or other.members,
            basis=body.basis or other.basis,
        ),
    )

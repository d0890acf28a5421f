"""The shapes of a slide with their places, groups opened but kept together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from lxml import etree

from keikaku.documents.office.markup import child, local, within
from keikaku.documents.pptx.boxes import NOWHERE, Box, Frame, transform_of
from keikaku.documents.pptx.deck import Deck, Slide
from keikaku.documents.pptx.placeholders import Placeholder, models, placeholder_of

# Groups in groups: nobody reads what is deeper.
_MAX_DEPTH = 20


class Kind(Enum):
    """What a shape holds."""

    TEXT = auto()
    LINE = auto()
    TABLE = auto()
    CHART = auto()
    DIAGRAM = auto()
    PICTURE = auto()
    GROUP = auto()


@dataclass(slots=True)
class Shape:
    """A shape; `parts` are those of a group, `content` holds a table or names another part."""

    kind: Kind
    element: etree._Element
    box: Box
    place: Placeholder | None = None
    content: etree._Element | None = None
    parts: list["Shape"] = field(default_factory=list)
    is_hidden: bool = False

    @property
    def type(self) -> str | None:
        """What a placeholder stands for; None for a shape drawn on the slide itself."""
        return self.place.type if self.place is not None else None

    def leaves(self) -> Iterator["Shape"]:
        """The shape itself, or those of the group and its groups."""
        if self.kind is not Kind.GROUP:
            yield self
        for part in self.parts:
            yield from part.leaves()


_KINDS = {"sp": Kind.TEXT, "cxnSp": Kind.LINE, "pic": Kind.PICTURE, "grpSp": Kind.GROUP}
_CONTENTS = {"tbl": Kind.TABLE, "chart": Kind.CHART, "relIds": Kind.DIAGRAM}


def shapes_of(slide: Slide, deck: Deck) -> list[Shape]:
    """The shapes of a slide in the order of the file. Raises Unreadable if nested too deep."""
    tree = within(slide.root, "cSld", "spTree")
    return [*_Shapes(slide, deck).inside(tree, Frame(), 0)] if tree is not None else []


class _Shapes:
    def __init__(self, slide: Slide, deck: Deck) -> None:
        self._slide = slide
        self._deck = deck

    def inside(self, container: etree._Element, frame: Frame, depth: int) -> Iterator[Shape]:
        """The shapes of the slide or of a group."""
        if depth > _MAX_DEPTH:
            raise self._deck.refused(f"図形のグループの入れ子が深すぎます（上限{_MAX_DEPTH}段）。")
        for element in container:
            name = local(element)
            if name == "AlternateContent":
                choice = child(element, "Choice")
                chosen = choice if choice is not None else child(element, "Fallback")
                if chosen is not None:
                    yield from self.inside(chosen, frame, depth + 1)
            elif name in _KINDS:
                yield self._shape(_KINDS[name], element, frame, depth)
            elif name == "graphicFrame":
                yield self._graphic(element, frame)

    def _shape(self, kind: Kind, element: etree._Element, frame: Frame, depth: int) -> Shape:
        place = placeholder_of(element)
        shape = Shape(kind, element, self._box(element, frame, place), place)
        shape.is_hidden = _is_hidden(element)
        if kind is Kind.GROUP:
            shape.parts = [*self.inside(element, frame.inside(element), depth + 1)]
        return shape

    def _graphic(self, element: etree._Element, frame: Frame) -> Shape:
        data = within(element, "graphic", "graphicData")
        place = placeholder_of(element)
        box = self._box(element, frame, place)
        for content in data if data is not None else ():
            kind = _CONTENTS.get(local(content))
            if kind is not None:
                return Shape(kind, element, box, place, content, is_hidden=_is_hidden(element))
        return Shape(Kind.PICTURE, element, box, place, is_hidden=_is_hidden(element))

    def _box(self, element: etree._Element, frame: Frame, place: Placeholder | None) -> Box:
        transform = transform_of(element)
        own = frame.box(transform) if transform is not None else None
        if own is not None:
            return own
        for model in models(place, self._slide.layers):
            transform = transform_of(model)
            told = Frame().box(transform) if transform is not None else None
            if told is not None:
                return told
        return NOWHERE


def _is_hidden(element: etree._Element) -> bool:
    for properties in element:
        if local(properties).startswith("nv"):
            told = child(properties, "cNvPr")
            return told is not None and told.get("hidden", "0").lower() in ("1", "true")
    return False

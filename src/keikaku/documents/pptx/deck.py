"""The parts of a PowerPoint file: its slides in their order, their layouts and masters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput
from keikaku.documents.office.markup import child, children, reference, whole
from keikaku.documents.package import Package, Relation

MAX_SLIDES = 2_000
# What a presentation has where it says nothing: 10 inches by 7.5, in English Metric Units.
_WIDTH, _HEIGHT = 9_144_000, 6_858_000
_CHECK = "計画の文書であることを確かめてください。"


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: its number as PowerPoint counts, hidden ones included.

    `layers` are its layout and the master of that.
    """

    number: int
    root: etree._Element
    relations: Mapping[str, Relation]
    layers: tuple[etree._Element, ...]

    @property
    def is_hidden(self) -> bool:
        """Whether it is passed over when the slides are shown."""
        return self.root.get("show", "1").lower() in ("0", "false")

    @property
    def text_styles(self) -> etree._Element | None:
        """The styles of text that the master gives."""
        return child(self.layers[-1], "txStyles") if self.layers else None


class Deck:
    """A PowerPoint file. Raises Unreadable where a part is damaged, missing or hostile."""

    def __init__(self, file: FileInput) -> None:
        self._name = file.name
        self._package = Package(file.name, file.data)
        self._main = self._package.main_part()
        self._root = self._package.xml(self._main)
        self._layers: dict[str, etree._Element] = {}

    @cached_property
    def size(self) -> tuple[int, int]:
        """Width and height of a slide."""
        told = child(self._root, "sldSz")
        if told is None:
            return _WIDTH, _HEIGHT
        return whole(told.get("cx")) or _WIDTH, whole(told.get("cy")) or _HEIGHT

    def slides(self) -> Iterator[Slide]:
        """The slides in the order in which they are shown."""
        relations = self._package.relations(self._main)
        listed = [*children(child(self._root, "sldIdLst"), "sldId")]
        if len(listed) > MAX_SLIDES:
            raise self.refused(f"スライドが多すぎます（上限{MAX_SLIDES:,}枚）。")
        for number, each in enumerate(listed, 1):
            target = relations.get(reference(each, "id") or "")
            if target is not None and target.part in self._package.names:
                yield self._slide(number, target.part)

    def related(self, slide: Slide, kind: str) -> etree._Element | None:
        """The first part of one kind that a slide refers to."""
        found = (name for name, target in slide.relations.items() if target.kind == kind)
        return self.part(slide, next(found, ""))

    def part(self, slide: Slide, relation: str) -> etree._Element | None:
        """The part that an element of a slide refers to; None where it is not there."""
        target = slide.relations.get(relation)
        if target is None or target.part not in self._package.names:
            return None
        return self._package.xml(target.part)

    def refused(self, reason: str) -> Unreadable:
        """What is wrong with this file as a whole."""
        return Unreadable(self._name, "", reason, _CHECK)

    def _slide(self, number: int, part: str) -> Slide:
        layers = []
        above = part
        for kind in ("slideLayout", "slideMaster"):
            found = self._package.related(above, kind)
            if not found:
                break
            above = found[0]
            if above not in self._layers:
                self._layers[above] = self._package.xml(above)
            layers.append(self._layers[above])
        relations = self._package.relations(part)
        return Slide(number, self._package.xml(part), relations, tuple(layers))

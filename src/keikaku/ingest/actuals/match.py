"""Which indicator a row means: by its id, else by its name and node; of several none is chosen."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from keikaku.core.indicators import Indicator, Placement
from keikaku.core.plan import Node, Plan
from keikaku.core.text import squeeze
from keikaku.core.values.names import parse_name
from keikaku.ingest.actuals.findings import Finding, found

Names = Callable[[Indicator], Iterable[str]]

_MOST_SUGGESTED = 50
_NEAREST = 3
_NEAR = 0.5


class Matcher:
    """The indicators of one plan by id, name and node."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._by_id = {indicator.id: indicator for indicator in plan.indicators}
        self._nodes = {node.id: node for node in plan.nodes}
        self._suggested = 0

    def match(
        self, place: str, identifier: str, name: str, node: str
    ) -> tuple[Indicator | None, list[Finding]]:
        """The indicator that a row means, with what is wrong or doubtful about it."""
        if identifier:
            return self._of_id(place, identifier, name)
        if name:
            return self._of_name(place, name, node)
        return None, [found("actuals.no_indicator", place)]

    def _of_id(
        self, place: str, identifier: str, name: str
    ) -> tuple[Indicator | None, list[Finding]]:
        indicator = self._by_id.get(identifier)
        if indicator is None:
            near = self._suggestion(name) if name else "IDを確かめるか、指標名を書いてください。"
            return None, [found("actuals.unknown_id", place, id=identifier, near=near)]
        if name and not any(indicator in called for _, called in self._called(name)):
            details = {"id": identifier, "name": name, "found": _printed_name(indicator)}
            return None, [found("actuals.contradiction", place, **details)]
        return indicator, []

    def _of_name(self, place: str, name: str, node: str) -> tuple[Indicator | None, list[Finding]]:
        for doubtful, called in self._called(name):
            if not called:
                continue
            here = [one for one in called if self._is_at(one, node)] if node else called
            if len(here) != 1:
                return None, [self._not_one(place, name, node, here or called, bool(here))]
            doubt = found("actuals.name_nearly", place, name=name, found=_printed_name(here[0]))
            return here[0], [doubt] if doubtful else []
        return None, [found("actuals.unknown_name", place, name=name, near=self._suggestion(name))]

    def _called(self, name: str) -> Iterator[tuple[bool, list[Indicator]]]:
        """The indicators of this name, from the surest way of comparing names on.

        What is only the same without its notes (単位, 累計 …) is doubtful.
        """
        yield False, self._by_print.get(squeeze(name), [])
        yield False, self._by_name.get(squeeze(name), [])
        yield True, self._without_notes.get(squeeze(parse_name(name).name), [])

    @cached_property
    def _by_print(self) -> dict[str, list[Indicator]]:
        return _index(self._plan.indicators, _printed)

    @cached_property
    def _by_name(self) -> dict[str, list[Indicator]]:
        return _index(self._plan.indicators, lambda one: (one.name,))

    @cached_property
    def _without_notes(self) -> dict[str, list[Indicator]]:
        return _index(self._plan.indicators, _without_notes)

    def _not_one(
        self, place: str, name: str, node: str, some: Sequence[Indicator], several: bool
    ) -> Finding:
        listed = "、".join(map(self._shown, some))
        if several:
            return found("actuals.several_named", place, name=name, found=listed)
        return found("actuals.other_node", place, name=name, node=node, found=listed)

    def _shown(self, indicator: Indicator) -> str:
        """An indicator with its id and where it stands: i5（基本目標 1 … > 1-1-1 …）."""
        home = indicator.placements[:1]
        titles = [f"{node.code or ''} {node.title}".strip() for node in self._above(home)]
        where = " > ".join(reversed(titles))
        return f"{indicator.id}（{where}）" if where else indicator.id

    def _is_at(self, indicator: Indicator, node: str) -> bool:
        """Whether an indicator stands at or below a node of this code, title or both."""
        said = squeeze(node).rstrip(".")
        return any(said in _node_forms(each) for each in self._above(indicator.placements))

    def _above(self, placements: Iterable[Placement]) -> Iterator[Node]:
        """The nodes of placements, each followed by those above it."""
        for placement in placements:
            node = self._nodes.get(placement.node or "")
            while node is not None:
                yield node
                node = self._nodes.get(node.parent or "")

    @cached_property
    def _names(self) -> dict[str, str]:
        return {squeeze(one.name): one.name for one in self._plan.indicators}

    def _suggestion(self, name: str) -> str:
        """The nearest names; for no more rows than are shown, since looking for them takes long."""
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTED:
            return ""
        near = difflib.get_close_matches(squeeze(name), list(self._names), _NEAREST, _NEAR)
        if not near:
            return "計画の指標名を確かめてください。"
        return "近い名: " + "、".join(f"「{self._names[each]}」" for each in near)


def _printed_name(indicator: Indicator) -> str:
    printed = indicator.placements[0].printed_name if indicator.placements else ""
    return printed or indicator.name


def _printed(indicator: Indicator) -> Iterable[str]:
    return (placement.printed_name for placement in indicator.placements)


def _without_notes(indicator: Indicator) -> Iterable[str]:
    names = (indicator.name, *_printed(indicator))
    return (parse_name(name).name for name in names)


def _index(indicators: Iterable[Indicator], names: Names) -> dict[str, list[Indicator]]:
    """The indicators by each of their names, every one once."""
    found: dict[str, list[Indicator]] = {}
    for indicator in indicators:
        for name in {squeeze(each) for each in names(indicator)}:
            found.setdefault(name, []).append(indicator)
    return found


def _node_forms(node: Node) -> set[str]:
    code, title = squeeze(node.code or "").rstrip("."), squeeze(node.title)
    return {code, title, code + title} - {""}

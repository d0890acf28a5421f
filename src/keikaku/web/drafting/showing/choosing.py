"""Lists to choose from, as text: for a thousand entries a template takes ten times as long."""

from collections.abc import Callable, Collection, Iterable, Iterator
from html import escape

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe

from keikaku.core.plan import Plan
from keikaku.web.drafting.names import Words, name_of

Choice = tuple[str, str | Promise]
"""What is sent, and what is read."""


def options(choices: Iterable[Choice], chosen: str | None = None) -> SafeString:
    """What stands in a `select`; None chooses what is empty."""
    told = chosen or ""
    return mark_safe("".join(_option(value, str(label), value == told) for value, label in choices))


def _option(value: str, label: str, chosen: bool) -> str:
    selected = " selected" if chosen else ""
    return f'<option value="{escape(value)}"{selected}>{escape(label)}</option>'


def worded(words: Words, chosen: str | None) -> SafeString:
    """The words of a list, each with what it stands for."""
    return options(words.items(), chosen)


class NodeOptions:
    """All nodes as options: drawn once for all lists of a page, which differ in what is chosen."""

    def __init__(self, plan: Plan) -> None:
        self._drawn = [
            (value, f'<option value="{escape(value)}"', f">{escape(str(label))}</option>")
            for value, label in nodes(plan)
        ]

    def __call__(
        self,
        none: str | Promise | None = None,
        chosen: str | None = None,
        without: Collection[str | None] = (),
    ) -> SafeString:
        """A list to choose one from; `none` is what to call no node, where that can be chosen."""
        first = "" if none is None else options([("", none)], chosen)
        return mark_safe(first + "".join(
            f"{begun} selected{rest}" if value == chosen else begun + rest
            for value, begun, rest in self._drawn
            if value not in without
        ))  # fmt: skip


Nodes = Callable[[], NodeOptions]
"""The nodes to choose from, drawn when a template first asks for them."""


def nodes(plan: Plan, without: frozenset[str | None] = frozenset()) -> Iterator[Choice]:
    """All nodes with indents, to choose one from."""
    depths: dict[str | None, int] = {None: -1}
    for node in plan.nodes:
        depths[node.id] = depths[node.parent] + 1
        if node.id not in without:
            yield node.id, f"{'　' * depths[node.id]}{name_of(node)}"

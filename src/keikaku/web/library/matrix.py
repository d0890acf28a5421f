"""The matrix of a cross map as HTML: nodes as rows, targets as columns, a word in each mark."""

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keikaku.core.plan import Node
from keikaku.web.library.frames import FrameView, Target
from keikaku.web.library.html import joined, link
from keikaku.web.library.queries.maps import Matrix

# A frame with more targets than fit on a page shows those that are marked.
_MOST_COLUMNS = 24


def columns(frame: FrameView, matrix: Matrix) -> tuple[Target, ...]:
    """The columns: all targets, or of a large frame those that any node is marked with.

    What is no longer used is shown as long as any node is.
    """
    few = len(frame.targets) <= _MOST_COLUMNS
    return tuple(
        one
        for one in frame.targets
        if (few and not one.ended) or matrix.count((one.key, *one.parts))
    )


def rows(
    nodes: list[tuple[Node, int]], shown: tuple[Target, ...], matrix: Matrix, setting: str | None
) -> SafeString:
    """A row for each node; `setting` is where its marks are set, with NODE for the node."""
    return joined(_rows(nodes, shown, matrix, setting))


def _rows(
    nodes: list[tuple[Node, int]], shown: tuple[Target, ...], matrix: Matrix, setting: str | None
) -> Iterator[str]:
    empty = "<td></td>" * (len(shown) + 1)
    setting_word = _("対応を付ける")
    for node, depth in nodes:
        name = f"{node.code} {node.title}" if node.code else node.title
        title = escape(name)
        if setting:
            title = link(setting.replace("NODE", quote(node.id)), name)
            title = title.replace("<a ", f'<a title="{setting_word}" ', 1)
        yield f'<tr><th scope="row" class="depth-{min(depth, 5)}">{title}</th>'
        marked = matrix.of(node.id)
        yield "".join(_cells(shown, marked)) if marked else empty
        yield "</tr>"


def _cells(shown: tuple[Target, ...], marked: frozenset[str]) -> Iterator[str]:
    yield f'<td class="sum">{len(marked)}</td>'
    for target in shown:
        yield f"<td>{_mark(target, marked)}</td>"


def _mark(target: Target, marked: frozenset[str]) -> str:
    parts = [part for part in target.parts if part in marked]
    whole = "●" if target.key in marked else ""
    said = [
        *([f'<span aria-label="{_("対応")}" role="img">{whole}</span>'] if whole else ()),
        *parts,
    ]
    return " ".join(said)

"""The tree of a plan page: nodes that open and close, each with its indicators as rows."""

from collections.abc import Iterator
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Node
from keikaku.core.problems import Language
from keikaku.web.library.documents import Document
from keikaku.web.library.facts import State, Told, card_of, state_words
from keikaku.web.library.html import joined, link
from keikaku.web.library.outline import Outline

# Nodes down to this depth stand open until a reader opens more.
_OPEN_DEPTH = 1


def tree(document: Document, outline: Outline, language: Language, *, whole: bool) -> SafeString:
    """The tree as HTML; `whole` opens every node."""
    return joined(_Tree(document, outline, language, whole).html())


class _Tree:
    """One drawing, with the words that come again at every row."""

    def __init__(
        self, document: Document, outline: Outline, language: Language, whole: bool
    ) -> None:
        self._document, self._outline, self._language = document, outline, language
        self._whole = whole
        self._numbers = {node: number for number, node in enumerate(outline.nodes)}
        self._states = {state: state_words(state) for state in State}
        self._words = {
            "again": _("再掲"), "baseline": _("基準値"), "target": _("目標値"),
            "actual": _("実績値"), "none": _("なし"), "indicators": _("指標"),
            "works": _("取組"), "proved": _("見出しを復元"), "page": _("本文"),
        }  # fmt: skip

    def html(self) -> Iterator[str]:
        """The list of the nodes at the top, with all below."""
        yield from self._level(self._outline.below.get(None, []), 0)

    def _level(self, nodes: list[Node], depth: int) -> Iterator[str]:
        yield '<ul class="tree">'
        for node in nodes:
            yield f'<li id="node-{self._numbers[node.id]}">'
            yield from self._node(node, depth)
            yield "</li>"
        yield "</ul>"

    def _node(self, node: Node, depth: int) -> Iterator[str]:
        below = self._outline.below.get(node.id, [])
        indicators = self._outline.indicators.get(node.id, [])
        address = self._document.node(node.id)
        if not below and not indicators:
            title = link(address, node.title) if address else escape(node.title)
            yield f'<p class="leaf">{self._title(node, title)}</p>'
            return
        if address:  # a link inside of what opens could not be reached by every reader of screens
            yield f'<a class="go" href="{escape(address)}"><span class="unseen">'
            yield f"{escape(node.title)} </span>{self._words['page']}</a>"
        is_open = " open" if self._whole or depth < _OPEN_DEPTH else ""
        yield f"<details{is_open}><summary>{self._title(node, escape(node.title))}</summary>"
        yield from self.rows(indicators, node.id)
        if below:
            yield from self._level(below, depth + 1)
        yield "</details>"

    def _title(self, node: Node, title: str) -> str:
        code = f'<span class="code">{escape(node.code)}</span> ' if node.code else ""
        level = f'<span class="tag">{escape(node.level)}</span>' if node.level else ""
        again = f'<span class="tag">{self._words["again"]}</span>' if node.cross_listed else ""
        proved = f'<span class="tag">{self._words["proved"]}</span>' if node.reconstructed else ""
        return f"{code}{title} {level}{again}{proved}{self._counts(node)}"

    def _counts(self, node: Node) -> str:
        lists = (
            ("indicators", self._outline.indicators.get(node.id)),
            ("works", self._outline.initiatives.get(node.id)),
        )
        told = [f"{self._words[name]} {len(things)}" for name, things in lists if things]
        return f'<span class="count">{"・".join(told)}</span>' if told else ""

    def rows(self, indicators: list[Indicator], node: str | None) -> Iterator[str]:
        """The indicators at a node, a row each."""
        if not indicators:
            return
        yield '<ul class="kpis">'
        yield from (self._row(each, node) for each in indicators)
        yield "</ul>"

    def _row(self, indicator: Indicator, node: str | None) -> str:
        card = card_of(indicator, self._language)
        place = next((each for each in indicator.placements if each.node == node), None)
        again = place is not None and place.cross_listed
        tag = f' <span class="tag">{self._words["again"]}</span>' if again else ""
        name = link(self._document.indicator(indicator.id), indicator.name)
        return (
            f'<li><span class="kpi-name">{name}{tag}</span>'
            f'<span class="kpi-way">{self._told("baseline", card.baseline)} '
            f'<span class="arrow" aria-hidden="true">→</span> '
            f"{self._told('target', card.target)}</span>"
            f'<span class="kpi-now">{self._told("actual", card.latest)}</span>'
            f'<span class="state state-{card.state}">{self._states[card.state]}</span></li>'
        )

    def _told(self, role: str, told: Told | None) -> str:
        shown = self._words["none"] if told is None else escape(told.shown)
        time = f' <span class="time">{escape(told.time)}</span>' if told and told.time else ""
        return (
            f'<span class="told"><span class="role">{self._words[role]}</span> {shown}{time}</span>'
        )


def rows_at(
    node: str | None, document: Document, outline: Outline, language: Language
) -> SafeString:
    """The indicators at one node, or at none, as the rows of the tree."""
    found = outline.indicators.get(node, [])
    return joined(_Tree(document, outline, language, whole=False).rows(found, node))

"""The tree of a plan page: nodes that open and close, each with its indicators as rows."""

from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Node
from keikaku.core.problems import Language
from keikaku.core.remembered import Kept
from keikaku.web.library.documents import Document
from keikaku.web.library.facts import Card, State, Told, card_of, state_words
from keikaku.web.library.html import joined, link
from keikaku.web.library.outline import Outline

# Nodes down to this depth stand open until a reader opens more.
_OPEN_DEPTH = 1


class Tree:
    """One drawing, with the words that come again at every row."""

    def __init__(
        self, document: Document, outline: Outline, language: Language, rows: Kept
    ) -> None:
        self._document, self._outline, self._language = document, outline, language
        self._rows = rows
        self._numbers = {node: number for number, node in enumerate(outline.nodes)}
        self._states = {state: state_words(state) for state in State}
        self._words = {
            "again": _("再掲"), "baseline": _("基準値"), "target": _("目標値"),
            "actual": _("実績値"), "none": _("なし"), "indicators": _("指標"),
            "works": _("取組"), "proved": _("見出しを復元"), "page": _("本文"),
        }  # fmt: skip

    def html(self, *, whole: bool) -> SafeString:
        """The nodes at the top, with all below; `whole` opens every node."""
        parts: list[str] = []
        self._level(parts, self._outline.below.get(None, []), 0, whole=whole)
        return joined(parts)

    def rows_at(self, node: str | None) -> SafeString:
        """The indicators at one node, or at none, a row each."""
        parts: list[str] = []
        self._indicators(parts, node)
        return joined(parts)

    def card(self, indicator: Indicator) -> Card:
        """The card of an indicator."""
        return self._rows.of(indicator, "card", lambda: card_of(indicator, self._language))

    def _level(self, parts: list[str], nodes: list[Node], depth: int, *, whole: bool) -> None:
        parts.append('<ul class="tree">')
        is_open = " open" if whole or depth < _OPEN_DEPTH else ""
        for node in nodes:
            parts.append(f'<li id="node-{self._numbers[node.id]}">')
            below = self._outline.below.get(node.id, [])
            if below or node.id in self._outline.indicators:
                link_to_page, title = self._branch(node)
                parts += (link_to_page, f"<details{is_open}><summary>", title, "</summary>")
                self._indicators(parts, node.id)
                if below:
                    self._level(parts, below, depth + 1, whole=whole)
                parts.append("</details></li>")
            else:
                parts += (self._leaf(node), "</li>")
        parts.append("</ul>")

    def _branch(self, node: Node) -> tuple[str, str]:
        """The link to the page of a node that opens, and its title."""
        counts = self._counts(node)
        shown = self._document.shows(node.id)

        def draw() -> tuple[str, str]:
            return self._link(node), self._title(node, escape(node.title), counts)

        return self._rows.of(node, ("branch", shown, counts), draw)

    def _leaf(self, node: Node) -> str:
        counts = self._counts(node)

        def draw() -> str:
            address = self._document.node(node.id)
            title = link(address, node.title) if address else escape(node.title)
            return f'<p class="leaf">{self._title(node, title, counts)}</p>'

        return self._rows.of(node, ("leaf", self._document.shows(node.id), counts), draw)

    def _counts(self, node: Node) -> tuple[int, int]:
        """How many indicators and works stand at a node."""
        outline = self._outline
        return len(outline.indicators.get(node.id, ())), len(outline.initiatives.get(node.id, ()))

    def _link(self, node: Node) -> str:
        """Beside what opens: a link in it could not be reached by every reader of screens."""
        address = self._document.node(node.id)
        if not address:
            return ""
        title = f'<span class="unseen">{escape(node.title)} </span>'
        return f'<a class="go" href="{escape(address)}">{title}{self._words["page"]}</a>'

    def _title(self, node: Node, title: str, counts: tuple[int, int]) -> str:
        code = f'<span class="code">{escape(node.code)}</span> ' if node.code else ""
        level = f'<span class="tag">{escape(node.level)}</span>' if node.level else ""
        again = f'<span class="tag">{self._words["again"]}</span>' if node.cross_listed else ""
        proved = f'<span class="tag">{self._words["proved"]}</span>' if node.reconstructed else ""
        names = ("indicators", "works")
        told = [f"{self._words[name]} {n}" for name, n in zip(names, counts, strict=True) if n]
        count = f'<span class="count">{"・".join(told)}</span>' if told else ""
        return f"{code}{title} {level}{again}{proved} {count}"

    def _indicators(self, parts: list[str], node: str | None) -> None:
        if not (indicators := self._outline.indicators.get(node)):
            return
        parts.append('<ul class="kpis">')
        parts += (self._row(each, node) for each in indicators)
        parts.append("</ul>")

    def _row(self, indicator: Indicator, node: str | None) -> str:
        return self._rows.of(indicator, ("row", node), lambda: self._drawn_row(indicator, node))

    def _drawn_row(self, indicator: Indicator, node: str | None) -> str:
        card = self.card(indicator)
        place = next((each for each in indicator.placements if each.node == node), None)
        again = place is not None and place.cross_listed
        tag = f' <span class="tag">{self._words["again"]}</span>' if again else ""
        name = link(self._document.indicator(indicator.id), indicator.name)
        return (
            f'<li><span class="kpi-name">{name}{tag}</span> '
            f'<span class="kpi-way">{self._told("baseline", card.baseline)} '
            f'<span class="arrow" aria-hidden="true">→</span> '
            f"{self._told('target', card.target)}</span> "
            f'<span class="kpi-now">{self._told("actual", card.latest)}</span> '
            f'<span class="state state-{card.state}">{self._states[card.state]}</span></li>'
        )

    def _told(self, role: str, told: Told | None) -> str:
        shown = self._words["none"] if told is None else escape(told.shown)
        time = f' <span class="time">{escape(told.time)}</span>' if told and told.time else ""
        return (
            f'<span class="told"><span class="role">{self._words[role]}</span> {shown}{time}</span>'
        )

"""What the pages show of a comparison: lines with marks, links with the names of their things."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Plan
from keikaku.core.revision import (
    Continuation,
    ContinuationKind,
    Of,
    Told,
    home_of,
)
from keikaku.lineage.comparison import Cell, Comparison, Row
from keikaku.lineage.comparison.cards import BLANK
from keikaku.lineage.text_diff import Segment
from keikaku.publish.comparison import frame
from keikaku.publish.comparison.layout import Layout
from keikaku.web.accounts.languages import bracketed, page_language
from keikaku.web.comparing.sides import Side

KIND_WORDS: Mapping[ContinuationKind, Promise] = {
    ContinuationKind.CONTINUED: _("継続"),
    ContinuationKind.RENAMED: _("名称変更"),
    ContinuationKind.REDEFINED: _("再定義"),
    ContinuationKind.MERGED: _("統合"),
    ContinuationKind.SPLIT: _("分割"),
    ContinuationKind.REGROUPED: _("再編"),
    ContinuationKind.ABOLISHED: _("廃止"),
    ContinuationKind.NEW: _("新規"),
}
OF_WORDS: Mapping[Of, Promise] = {
    Of.NODES: _("施策など"),
    Of.INDICATORS: _("指標"),
    Of.INITIATIVES: _("取組"),
}


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row of the table: where it stands, both sides as HTML, what there is to say of it."""

    place: str
    above: str
    new: SafeString
    old: SafeString
    remarks: tuple[str, ...]
    uncertain: bool


def rows_of(comparison: Comparison, layout: Layout) -> Iterator[ShownRow]:
    """All rows in the order of the table."""
    for row in comparison.rows:
        yield ShownRow(
            frame.place(row),
            " ＞ ".join(frame.printable(each) for each in row.place[:-1]),
            _cell(row, row.new, layout, "ins"),
            _cell(row, row.old, layout, "del"),
            frame.remark_lines(row),
            row.uncertain,
        )


def drawn(rows: Iterable[ShownRow]) -> SafeString:
    """The rows as text: of hundreds a template takes three times as long."""
    return mark_safe("\n".join(map(_drawn, rows)))


def _drawn(row: ShownRow) -> str:
    doubted = ' class="compare-uncertain"' if row.uncertain else ""
    above = f'<span class="faint">{escape(row.above)}</span><br>' if row.above else ""
    remarks = "".join(f"<p>{escape(each)}</p>" for each in row.remarks)
    return (
        f'<tr{doubted}><th scope="row">{above}{escape(row.place)}</th>'
        f"<td>{row.new}</td><td>{row.old}</td><td>{remarks}</td></tr>"
    )


def _cell(row: Row, cell: Cell | None, layout: Layout, mark: str) -> SafeString:
    """As text: a large plan has tens of thousands of segments."""
    lines = frame.cell_lines(row, cell, layout)
    return mark_safe("".join(f"<p>{_marked(line, mark)}</p>" for line in lines))


def _marked(line: tuple[Segment, ...], mark: str) -> str:
    told = ((part.changed, _in_html(_told(part.text))) for part in line)
    return "".join(f"<{mark}>{text}</{mark}>" if changed else text for changed, text in told)


def _in_html(text: str) -> str:
    """A paragraph of the plan begins on a line of its own."""
    return escape(text).replace("\n", "<br>")


def _told(text: str) -> str:
    """What the table says of its own, in the language of the page; all else is the plan's."""
    return text.replace(BLANK, str(_("〔空欄〕"))) if BLANK in text else text


@dataclass(frozen=True, slots=True)
class ShownLink:
    """One link with the names of its things, and their ids on both sides."""

    of: Of
    of_words: Promise
    kind: Promise
    old: tuple[str, ...]
    new: tuple[str, ...]
    reasons: tuple[str, ...]
    certain: bool
    confidence: int
    redefined: bool
    ids: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def value(self) -> str:
        """Its name in forms. An id may hold any character."""
        return json.dumps(self.ids, ensure_ascii=False)

    @property
    def first(self) -> str:
        """The thing by which its form is opened: a side and an id, for an address."""
        old, new = self.ids
        return f"old/{quote(old[0])}" if old else f"new/{quote(new[0])}"


def shown_links(told: Iterable[Told], old: Side, new: Side) -> list[ShownLink]:
    """These links in words."""
    told = list(told)
    names = [names_of(each.plan) for each in (old, new)] if told else []
    return [_shown(each.of, each.link, *(name[each.of] for name in names)) for each in told]


def _shown(of: Of, link: Continuation, old: Mapping[str, str], new: Mapping[str, str]) -> ShownLink:
    return ShownLink(
        of,
        OF_WORDS[of],
        KIND_WORDS[link.kind],
        tuple(old[each] for each in link.old),
        tuple(new[each] for each in link.new),
        tuple(reason.told(page_language()) for reason in link.reasons),
        link.certain,
        int(link.confidence * 100),
        link.kind is ContinuationKind.REDEFINED,
        (link.old, link.new),
    )


def names_of(plan: Plan) -> Mapping[Of, Mapping[str, str]]:
    """What the things of a plan are called, with their codes and the node where they stand."""
    # A plan has thousands of names: the language is asked for once.
    begun, ended = bracketed("\n").split("\n")

    def at(name: str, home: str) -> str:
        return f"{name}{begun}{home}{ended}" if home else name

    titles = {node.id: " ".join(filter(None, (node.code, node.title))) for node in plan.nodes}
    return {
        Of.NODES: titles,
        Of.INDICATORS: {
            each.id: at(_printed(each), titles.get(home_of(each) or "", ""))
            for each in plan.indicators
        },
        Of.INITIATIVES: {
            each.id: at(each.name, titles.get(each.node or "", "")) for each in plan.initiatives
        },
    }


def _printed(indicator: Indicator) -> str:
    """The name with its notes, by which two of one name are told apart."""
    return next((place.printed_name for place in indicator.placements), indicator.name)

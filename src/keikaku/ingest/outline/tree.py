"""Third pass: which heading stands under which, by a stack of open headings."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from keikaku.ingest.finds import Doubt
from keikaku.ingest.outline.heading import BOLD, LARGE, Heading
from keikaku.ingest.outline.lists_within import WITHIN
from keikaku.ingest.outline.rubrics import ANGLE, place_of, rubrics_of

# Shallow to deep, as Japanese official documents number. Signs and brackets have no rank of their
# own: they stand under whatever is open.
_RANKS = {
    "chapter:編": 0.0,
    "chapter:部": 0.1,
    "chapter:章": 0.2,
    "chapter:節": 0.3,
    "chapter:項": 0.4,
    "clause": 0.5,
    "label": 1.0,
    "roman": 2.0,
    "bare": 3.0,
    "named": 5.8,
    "pillar": 3.5,
    "number": 4.0,
    "compound": 4.5,
    "letter": 5.5,
    "paren": 6.0,
    "circled": 7.0,
    "kana": 8.0,
    "paren_kana": 9.0,
}

_LISTS = ("bullet", "item")


def _rank(heading: Heading) -> float | None:
    style = heading.style
    if style.startswith("compound:"):
        return _RANKS["compound"] + len(heading.parts) / 10
    return _RANKS.get(style, _RANKS.get(style.partition(":")[0]))


class TreeBuilder:
    """Gives every heading its parent, and merges second printings of a heading with the first."""

    def __init__(self) -> None:
        self.open: list[Heading] = []
        self.child_rank: dict[int, float] = {}
        self.by_key: dict[tuple[str | None, str], Heading] = {}
        self.alone: set[int] = set()
        self.over: set[tuple[str, str]] = set()
        self.told: set[int] = set()
        self.rubrics: set[tuple[str, str]] = set()
        self.last_of: dict[str, Heading] = {}
        self.seen: list[Heading] = []

    def build(self, headings: Sequence[Heading]) -> None:
        """Set `parent` and `same_as` of every heading, in reading order."""
        self.alone = _alone_under_their_number(headings)
        self.over = _signs_over_words(headings) | _codes_over_numbers(headings)
        self.rubrics = rubrics_of(headings, _rank)
        for heading in headings:
            first = self._printed_before(heading)
            if first is not None:
                heading.same_as = first
                self.open = [*first.ancestors()[::-1], first]
                continue
            self._close_for(heading)
            heading.parent = self.open[-1] if self.open else None
            self._note_child(heading)
            self.open.append(heading)
            self.last_of[heading.style] = heading
            self.seen.append(heading)
            self.by_key.setdefault(heading.key, heading)

    def _printed_before(self, heading: Heading) -> Heading | None:
        """A contents list or an overview prints a heading first, its section prints it again.

        So does a further volume (資料編) that goes through the plan once more.
        """
        first = self.by_key.get(heading.key)
        if first is None or heading.code is None or heading.cross_listed or heading.listed:
            return None
        again = first.listed or _in_another_volume(first, heading)
        return first if again and first not in self.open[:-1] else None

    def _note_child(self, heading: Heading) -> None:
        rank = _rank(heading)
        if heading.parent is not None and rank is not None:
            known = self.child_rank.get(id(heading.parent), rank)
            self.child_rank[id(heading.parent)] = max(rank, known)

    def _close_for(self, heading: Heading) -> None:
        same = self._same_style_open(heading)
        if same is None:
            self._go_on_over(heading)
        rank = _rank(heading)
        if same is not None:
            if self.open[same:]:
                _warn_of_restart(self.open[same], heading)
            del self.open[same:]
        elif rank is not None:
            self._close_lists()
            self._close_beside(heading)
            self._close_deeper(heading, rank)
        elif heading.style.startswith("hash:"):
            self._close_by_depth(heading.depth or 0)
        elif heading.style == "item":
            self._close_signs(heading)
        elif heading.style not in _LISTS:
            self._close_lists()
            self._close_shown(heading)

    def _go_on_over(self, heading: Heading) -> None:
        """③ behind (1) and (2) goes on with ②, under which they stand, though it ranks below them.

        What came between counts by itself, so it is not what ③ stands under.
        """
        before = self.last_of.get(heading.style)
        if before is None or before.number is None or heading.number != before.number + 1:
            return
        between = [h for h in self.seen[self.seen.index(before) + 1 :] if h.parent is before.parent]
        inside = before.parent is None or before.parent in self.open
        if not inside or not between or between[0].number != 1 or between[-1] not in self.open:
            return
        for one in between:
            one.parent = before
        del self.open[self.open.index(between[-1]) :]

    def _close_shown(self, heading: Heading) -> None:
        """Large letters head what stands below them in bold ones."""
        while self.open and heading.style == LARGE and self.open[-1].style == BOLD:
            self.open.pop()

    def _same_style_open(self, heading: Heading) -> int | None:
        if heading.style in _LISTS:
            return self._same_list_open(heading)
        if heading.style == ANGLE:
            return place_of(heading, self.open, self.rubrics, _rank)
        styles = [open_heading.style for open_heading in self.open]
        return styles.index(heading.style) if heading.style in styles else None

    def _same_list_open(self, heading: Heading) -> int | None:
        """The outermost open item of this very list that is not shallower than `heading`."""
        found = None
        for at in range(len(self.open) - 1, -1, -1):
            item = self.open[at]
            if item.style != heading.style or item.indent < heading.indent:
                break
            found = at
        return found

    def _close_beside(self, heading: Heading) -> None:
        """A numbered heading stands beside an unnumbered one that its medium marks alike (##)."""
        top = self.open[-1] if self.open else None
        if top is not None and top.style == f"hash:{heading.depth}":
            self.open.pop()

    def _close_deeper(self, heading: Heading, rank: float) -> None:
        """Close what is deeper than `rank`, and bare headings whose other children are deeper."""
        while self.open and self._closes(self.open[-1], heading, rank):
            self.open.pop()

    def _closes(self, top: Heading, heading: Heading, rank: float) -> bool:
        if top.style.startswith("hash:") and top.depth and heading.depth:
            return top.depth >= heading.depth
        own = _rank(top)
        listed = bool(top.depth) and heading.style.endswith(WITHIN)
        if listed or (top.style, heading.style) in self.over:
            return False
        if own is None:
            beneath = max((_rank(h) or -1.0 for h in self.open[:-1]), default=-1.0)
            return beneath >= rank or rank <= _RANKS["bare"]
        outgrown = top.style == "bare" and self.child_rank.get(id(top), rank) > rank
        return own > rank or outgrown

    def _close_by_depth(self, depth: int) -> None:
        while self.open and (self.open[-1].depth or 99) >= depth:
            self.open.pop()

    def _close_lists(self) -> None:
        while self.open and self.open[-1].style in _LISTS:
            self.open.pop()

    def _close_signs(self, heading: Heading) -> None:
        """A plain list after one of several ○ headings may belong to any of them (T35)."""
        if (
            not self.open
            or not self.open[-1].style.startswith("sign:")
            or id(self.open[-1]) in self.alone
        ):
            return
        self.open.pop()
        above = self.open[-1] if self.open else None
        if id(above) not in self.told:
            self.told.add(id(above))
            details = {"heading": above.title if above else ""}
            heading.doubts.append(
                Doubt("outline.item_unassigned", "parent", details, heading.source)
            )


def _in_another_volume(first: Heading, heading: Heading) -> bool:
    volumes = [h.source.source if h.source is not None else "" for h in (first, heading)]
    return volumes[0] != volumes[1]


def _signs_over_words(headings: Sequence[Heading]) -> set[tuple[str, str]]:
    """The signs (◎) that head the numbered words of a document (取組1), and those words.

    A sign does so when its first printing comes before theirs and several of its headings have
    them below.
    """
    first: dict[str, int] = {}
    below: dict[tuple[str, str], set[int]] = {}
    open_signs: dict[str, int] = {}
    for at, heading in enumerate(headings):
        first.setdefault(heading.style, at)
        if heading.style.startswith("sign:"):
            open_signs[heading.style] = at
        elif heading.style.startswith("label:"):
            for sign, begun in open_signs.items():
                below.setdefault((sign, heading.style), set()).add(begun)
    return {
        (sign, word)
        for (sign, word), begun in below.items()
        if len(begun) > 1 and first[sign] < first[word]
    }


def _codes_over_numbers(headings: Sequence[Heading]) -> set[tuple[str, str]]:
    """The styles of codes (1-1) below which plain numbers begin again, and that of the numbers.

    They do not where codes more often go on from a number, which is over them then (1, and 1-1).
    """
    again: Counter[tuple[str, str]] = Counter()
    from_number: Counter[str] = Counter()
    for one, after in pairwise(heading for heading in headings if _rank(heading) is not None):
        if one.parts and after.style == "number" and after.number == 1:
            again[one.style, after.style] += 1
        if after.parts and one.style == "number" and one.number == after.parts[0]:
            from_number[after.style] += 1
    return {pair for pair, count in again.items() if count > max(1, from_number[pair[0]])}


def _alone_under_their_number(headings: Sequence[Heading]) -> set[int]:
    """The ○ headings that have no sister before the next numbered heading."""
    runs: list[list[int]] = [[]]
    for heading in headings:
        if heading.style.startswith("sign:"):
            runs[-1].append(id(heading))
        elif _rank(heading) is not None:
            runs.append([])
    return {run[0] for run in runs if len(run) == 1}


def _warn_of_restart(last: Heading, heading: Heading) -> None:
    if last.number is None or heading.number is None or heading.parts or heading.listed:
        return
    if heading.number <= last.number:
        details = {"heading": f"{heading.code} {heading.title}".strip(), "last": last.code or ""}
        heading.doubts.append(Doubt("outline.restart", "parent", details, heading.source))

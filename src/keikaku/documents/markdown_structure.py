"""Which lines of a Markdown text are tables, code, quotes and underlined headings.

markdown-it-py answers that; the lines themselves are read from the file, so that none is dropped.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from keikaku.documents.lines import Line
from keikaku.documents.tab_rows import is_row_of_one_cell

# One or two signs under a line are rather a value: "-" is how a table says that there is none.
_UNDERLINE = re.compile(r"={3,}|-{3,}")


@dataclass(frozen=True, slots=True)
class Structure:
    """Indices of lines, from 0.

    Tables are given as first index -> index after the last, `underlined` as index of the heading
    -> its depth. `code` are the lines inside of fences, `fences` the fences themselves.
    """

    tab_tables: Mapping[int, int]
    pipe_tables: Mapping[int, int]
    underlined: Mapping[int, int]
    quoted: frozenset[int]
    code: frozenset[int]
    fences: frozenset[int]


def structure_of(lines: Sequence[Line]) -> Structure:
    """The structure of a text, tables of tabs put aside before the rest is looked at."""
    tab_tables = dict(_tab_tables(lines))
    rows = {at for first, last in tab_tables.items() for at in range(first, last)}
    texts = ("" if at in rows else line.text for at, line in enumerate(lines))
    tokens = _parser().parse("\n".join(texts))
    code = _covered(tokens, "fence")
    ends = {at for first, last in _ranges(tokens, "fence") for at in (first, last - 1)}
    fences = frozenset(at for at in ends if lines[at].text.strip(" \t>").startswith(("```", "~~~")))
    return Structure(
        tab_tables,
        pipe_tables=dict(_ranges(tokens, "table_open")),
        underlined=dict(_underlined(tokens, lines)),
        quoted=_covered(tokens, "blockquote_open"),
        code=code - fences,
        fences=fences,
    )


@cache
def _parser() -> MarkdownIt:
    # Link definitions would vanish, and text set in by four spaces is no code in a plan.
    parser = MarkdownIt("commonmark", {"html": False})
    parser.enable("table").disable(["reference", "code"])
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


def _ranges(tokens: Sequence[Token], kind: str) -> Iterator[tuple[int, int]]:
    for token in tokens:
        if token.type == kind and token.map:
            yield token.map[0], token.map[1]


def _covered(tokens: Sequence[Token], kind: str) -> frozenset[int]:
    return frozenset(at for first, last in _ranges(tokens, kind) for at in range(first, last))


def _underlined(tokens: Sequence[Token], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Headings of one line; several lines above a rule are a paragraph above a rule."""
    for token in tokens:
        if token.type == "heading_open" and token.markup in ("=", "-") and token.map:
            first, last = token.map
            if last - first == 2 and _UNDERLINE.fullmatch(lines[last - 1].text.strip(" \t>")):
                yield first, int(token.tag[1])


def _tab_tables(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Successive lines with tabs, from one with a tab between words: others are set in by tabs."""
    at = 0
    while at < len(lines):
        end = at
        if "\t" in lines[at].text.strip() and _is_tab_row(lines[at]):
            while end < len(lines) and (_is_tab_row(lines[end]) or is_row_of_one_cell(lines, end)):
                end += 1
            yield at, end
        at = max(end, at + 1)


def _is_tab_row(line: Line) -> bool:
    return "\t" in line.text and not line.text.lstrip(" >").startswith("|")

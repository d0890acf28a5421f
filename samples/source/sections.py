"""A document of numbered sections: headings, paragraphs and tables."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; `depth` is the number of # of its heading.

    `rows` is a table, printed with tabs behind the paragraphs.
    """

    depth: int
    code: str | None
    title: str
    text: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

"""An outline as a test reads it."""

from keikaku.ingest.outline.build import outline
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.printed import blocks


def outlined(text: str) -> str:
    """The headings, one a line: indented, with level, code, title and what is doubted."""
    lines = []
    for heading in outline(blocks(text), vocabulary()).headings:
        parts = [heading.level, heading.code, heading.title]
        parts += ["=" if heading.same_as else None, "補" if heading.reconstructed else None]
        parts += [f"!{doubt.code}" for doubt in heading.doubts]
        lines.append("　" * len(heading.ancestors()) + " ".join(part for part in parts if part))
    return "\n".join(lines)

"""Lines at the top of a page that go on with a table without rules."""

from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.grid_text import NARROW, Scene
from keikaku.documents.pdf.header_words import looks_like_header
from keikaku.documents.pdf.unruled_lines import Line, Zone, columns_of, follows, lines_of, zone_of

# Above the rest of a table stands no more than the header of the page.
_MOST_ABOVE = 2


def rest_zone(scene: Scene, before: FoundTable) -> Zone | None:
    """The zone of lines that go on with a table that ended the page before."""
    lines = lines_of(scene, scene.shown, NARROW)
    for begin, line in enumerate(lines[: _MOST_ABOVE + 1]):
        columns = columns_of(line, before.xs)
        if columns < 2 or not _may_go_on(line, before):
            continue
        end = begin + 1
        while end < len(lines) and follows(lines[end - 1].base, lines[end], before.xs):
            end += 1
        if end - begin > 1 or columns > 2:
            return zone_of(lines[begin:end], before.xs)
    return None


def _may_go_on(line: Line, before: FoundTable) -> bool:
    """Whether a line may follow the table: not when it names other columns."""
    if not looks_like_header(line.texts):
        return True
    head = [cell.text for cell in before.cells if cell.row == 0]
    return "".join("".join(line.texts).split()) == "".join("".join(head).split())

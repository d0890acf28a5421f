"""What one table block gave."""

from dataclasses import dataclass, field

from keikaku.core.sources import Location
from keikaku.documents.model import Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.initiatives import DraftInitiative
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.regions import Region
from keikaku.ingest.tables.row_cells import Above


@dataclass(slots=True)
class TableReading:
    """What one table gave: `contents` are texts for its heading, `left` rows of nothing known.

    `layout` is that of its last rows when those were indicators, `above` what they leave to others.
    """

    order: int
    grid: Grid
    contents: list[tuple[str, Location]] = field(default_factory=list)
    owners: tuple[str, ...] = ()
    indicators: list[DraftIndicator] = field(default_factory=list)
    initiatives: list[DraftInitiative] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    layout: Layout | None = None
    above: Above = field(default_factory=Above)
    doubts: list[Doubt] = field(default_factory=list)

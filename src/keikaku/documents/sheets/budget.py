"""How large a workbook may be."""

from dataclasses import dataclass, field

from keikaku.core.errors import Unreadable

MOST_CELLS = 5_000_000
MOST_TEXTS = 500_000


@dataclass(slots=True)
class Budget:
    """How many cells may still be read, over all sheets of a workbook."""

    name: str
    cells: int = field(default_factory=lambda: MOST_CELLS)
    texts: int = field(default_factory=lambda: MOST_TEXTS)

    def take(self, sheet: str, *, cells: int = 0, texts: int = 0) -> None:
        """Counts cells, and those with text. Raises Unreadable when there were too many."""
        self.cells -= cells
        self.texts -= texts
        if self.cells < 0 or self.texts < 0:
            reason = "セルが多すぎます（文字の入ったセルは50万、ほかを含めて500万まで）。"
            advice = "計画の表だけのブックにしてから読み込んでください。"
            raise Unreadable(self.name, f"「{sheet}」", reason, advice)

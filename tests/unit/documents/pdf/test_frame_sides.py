"""Text of one line that stands in several frames side by side, or runs over the side of none."""

import pytest

from keikaku.documents.pdf.frame_sides import parted_at_sides
from keikaku.documents.pdf.lines import LineMaker
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.spacing import WIDE
from tests.unit.documents.pdf.printed import Sheet, pdf, read
from tests.unit.documents.pdf.typeset import Run, every, glyphs

LEFT, RIGHT = (40.0, 40.0, 105.0, 80.0), (110.0, 40.0, 200.0, 80.0)


def parted(*runs: Run, frames: tuple[Box, ...] = (LEFT, RIGHT)) -> list[str]:
    letters = glyphs(*runs)
    maker = LineMaker(letters, WIDE)
    (pieces,) = maker.lines([every(letters)])
    return [one.text for one in parted_at_sides(letters, pieces, frames, maker.line)]


@pytest.mark.parametrize(
    ("runs", "texts"),
    [
        ((Run(80, 50, "150件"), Run(115, 50, "1,234人")), ["150件", "1,234人"]),
        # Out of a frame, and into one.
        ((Run(20, 50, "現状"), Run(45, 50, "50件")), ["現状", "50件"]),
        # Above the frames, and apart from others by more than a gap.
        ((Run(80, 20, "150件"), Run(115, 20, "1,234人")), ["150件 1,234人"]),
        ((Run(50, 50, "150件"), Run(150, 50, "12人")), ["150件", "12人"]),
        # No frame runs through a letter.
        ((Run(60, 50, "支え合いの"),), ["支え合いの"]),
        ((), []),
    ],
)
def test_a_line_ends_where_a_frame_does(runs: tuple[Run, ...], texts: list[str]) -> None:
    assert parted(*runs) == texts


def test_without_frames_every_line_stays() -> None:
    assert parted(Run(80, 50, "150件"), Run(115, 50, "1,234人"), frames=()) == ["150件 1,234人"]


def test_large_figures_of_cards_side_by_side_are_read_card_by_card() -> None:
    def draw(sheet: Sheet) -> None:
        for n, (name, now, aim) in enumerate(
            [("船の数", "120隻", "150隻"), ("客の数", "1,234人", "1,500人")]
        ):
            left = 57 + 170 * n
            sheet.canvas.roundRect(left, sheet.height - 175, 165, 75, 5)
            sheet.text(left + 4, 105, name)
            sheet.text(left + 4, 120, "前（R6）", size=7)
            sheet.text(left + 100, 120, "後（R11）", size=7)
            sheet.text(left + 4, 132, now, size=18)
            sheet.text(left + 161 - 9 * len(aim) - 9, 132, aim, size=18)
            sheet.text(left + 4, 160, "港湾課調べ", size=7)

    assert [block.text for block in read(pdf(draw)).blocks] == [
        "船の数",
        "前（R6）\u3000後（R11）",
        "120隻\u3000150隻",
        "港湾課調べ",
        "客の数",
        "前（R6）\u3000後（R11）",
        "1,234人\u30001,500人",
        "港湾課調べ",
    ]

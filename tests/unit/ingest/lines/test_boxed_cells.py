"""Single cells each of which blank lines part from the others: the count tells the columns."""

import pytest

from tests.unit.ingest.lines.told import tables, texts


def boxes(*cells: str) -> str:
    """Cells between bars, `/` for a new line in a box, each in a box of its own."""
    return "\n\n".join(c.replace("/", "\n") for line in cells for c in line.split("|")) + "\n"


HEADS = "指標|現状値(R5)|目標値(R11)"
ROWS = ("来客数|41人|60人", "船の数|3隻|6隻")
READ = {
    "three heads": ((HEADS, *ROWS), "\n".join((HEADS, *ROWS))),
    "one row": ((HEADS, ROWS[0]), f"{HEADS}\n{ROWS[0]}"),
    "a name and a head of two lines in one box": (
        ("指標|現状値/(R5)|目標値(R11)|担当課", "港を訪ねた/人の数|41人|60人|港湾課"),
        "指標|現状値(R5)|目標値(R11)|担当課\n港を訪ねた/人の数|41人|60人|港湾課",
    ),
    "units, and heads of which only the years are known": (
        ("目標指標|単位|策定時(R4)|中間(R8)|最終(R12)", "来客数|人|41|50|60", "船の数|隻|3|4|6"),
        "目標指標|単位|策定時(R4)|中間(R8)|目標値(R12)\n来客数|人|41|50|60\n船の数|隻|3|4|6",
    ),
    "numbers of rows and a head of unknown words at the end": (
        ("No.|指標|現状値|目標値|港の印", "1|来客数|41人|60人|青", "2|船の数|3隻|6隻|赤"),
        "No.|指標|現状値|目標値|港の印\n1|来客数|41人|60人|青\n2|船の数|3隻|6隻|赤",
    ),
    "a sign for no value, and a target in words": (
        (HEADS, "来客数|-|60人", "満足度|4割|向上", "船の数|3隻|6隻", "港の祭りを開きます。"),
        f"{HEADS}\n来客数|-|60人\n満足度|4割|向上\n船の数|3隻|6隻",
    ),
    "a target in words in the last row": (
        (HEADS, *ROWS, "満足度|4割|向上", "港の祭り", "祭りを開きます。"),
        "\n".join((HEADS, *ROWS, "満足度|4割|向上")),
    ),
    "a blank cell left off ends the table": (
        (HEADS, *ROWS, "満足度|4割", "港の祭りの回数|2回|3回"),
        "\n".join((HEADS, *(row.replace("|", " !name.cells_beside|", 1) for row in ROWS))),
    ),
    "the same before a unit": (
        ("指標|単位|現状値|目標値", "来客数|人|41|60", "船の数|隻|3", "祭り|回|2|3"),
        "指標|単位|現状値|目標値\n来客数|人|41|60",
    ),
    "a text at the end that is left off": (
        (
            "指標|単位|現状値|目標値|説明",
            "来客数|人|41|60",
            "船の数|隻|3|6|港の船",
            "祭り|回|2|3",
            "品の数|品|5|6",
        ),
        "指標|単位|現状値|目標値|説明\n来客数|人|41|60|∅\n船の数|隻|3|6|港の船\n祭り|回|2|3|∅\n品の数|品|5|6|∅",
    ),
    "groups and notes with marks": (
        (HEADS, "◆港", ROWS[0], "※港の統計", ROWS[1]),
        f"{HEADS}\n◆港|∅|∅\n{ROWS[0]}\n※港の統計|∅|∅\n{ROWS[1]}",
    ),
    "the number of a page between rows": (
        (HEADS, ROWS[0], "12", ROWS[1]),
        "\n".join((HEADS, *ROWS)),
    ),
    "heads that a new page prints again": (
        (HEADS, ROWS[0], "12", HEADS, ROWS[1]),
        "\n".join((HEADS, *ROWS)),
    ),
    "the number of a page behind the last row": (
        (HEADS, *ROWS, "12", "港の祭り"),
        "\n".join((HEADS, *ROWS)),
    ),
}
UNREAD = {
    "a value more than heads": (HEADS, "来客数|41人|50人|60人", "船の数|3隻|4隻|6隻"),
    "a value more that may be the number of a page": (
        "指標|単位|現状値|目標値",
        "来客数|人|41|50|60",
    ),
    "a blank cell whose place a short name fills": (HEADS, "来客数|41人", "船の数|3隻|6隻"),
    "no head of names": ("現状値(R5)|目標値(R11)", "来客数|41人|60人"),
    "words for a value in the first row": (HEADS, "連携市|1|創業支援", ROWS[0]),
    "names and units in turn with figures": ("指標|現状", "来客数|人|41|60", "船の数|隻|3|6"),
    "a sentence among the cells": (HEADS, "来客数を増やします。|41人|60人"),
}


@pytest.mark.parametrize(("text", "table"), READ.values(), ids=READ)
def test_boxes_as_many_as_heads_are_a_row(text: tuple[str, ...], table: str) -> None:
    assert tables(boxes(*text)) == [table]


def test_units_and_grades_are_no_names_before_their_values() -> None:
    cells = ("実績|A|39.1|40.2", "農林課|目標|41.5|42.0", "来客数|千人|目標|980|1,020|実績")
    assert tables(boxes(*cells)) == []


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_nothing_is_taken_where_the_count_may_have_slipped(text: tuple[str, ...]) -> None:
    assert tables(boxes(*text)) == []


def test_what_stands_around_the_table_stays_text() -> None:
    text = boxes("港の姿", HEADS, *ROWS, "港の祭り", "祭りを開きます。")
    assert texts(text) == ["港の姿", "港の祭り", "祭りを開きます。"]

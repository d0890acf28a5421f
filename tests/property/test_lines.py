"""Laws of making tables of lines, whatever the lines are."""

import time

from hypothesis import example, given
from hypothesis import strategies as st

from keikaku.documents.model import Block, BlockKind, Origin
from keikaku.documents.read import read_bytes
from keikaku.ingest.furniture import set_aside
from keikaku.ingest.lines.tabulate import lines_as_tables
from keikaku.ingest.read import read_plan
from keikaku.ingest.vocabulary import vocabulary


def words(text: str) -> list[str]:
    return text.split()


PIECES = words(
    """
    KPI 指標 指標名 【成果指標】 数値目標 《KPI》 単位 現状値 現状値（R5） 基準値 目標値
    目標値（R11） 中間 最終 （R5） （令和11年度） ※現状値はR5 来客数 港のことを 知る人の
    満足度（累計） 41人 60人以上 ▲3億円 － 未策定 策定 12.3％ 1,200 2635 → ⇒ から へ ： 、 ／
    （小） （中） ・ ○ ① (1) 1 第1章 施策1 ■ 【現状】 令和5年度の41人から、 令和11年度までに
    60人に増やします。 を目指します。 目次 …… 3 - 2 - 港の計画 文です。
    """
)
SPACES = ["", " ", "　", "　　　", "    "]
LINES = st.lists(
    st.tuples(st.sampled_from(SPACES), st.sampled_from(PIECES)), min_size=1, max_size=7
).map(lambda pieces: "".join(space + piece for space, piece in pieces))
TEXTS = st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=14).map("\n".join)


def lines_of(text: str) -> list[Block]:
    return set_aside(list(read_bytes("x.txt", f"文\n{text}".encode(), source_id="s1").blocks))


@given(TEXTS)
def test_each_line_is_a_text_a_caption_or_cells(text: str) -> None:
    before = lines_of(text)
    after = lines_as_tables(before, vocabulary())
    kept = {block.source for block in after if block.grid is None}
    parts = {place for block in after if block.grid is not None for place in block.parts}
    assert {block.source for block in before} == kept | parts
    assert [block.order for block in after] == list(range(len(after)))


@given(TEXTS)
@example("【現状】KPI 目標値41人\nKPI\n※現状値はR5")
def test_a_printed_cell_holds_what_its_lines_print(text: str) -> None:
    printed = "".join(block.text for block in lines_of(text))
    for block in lines_as_tables(lines_of(text), vocabulary()):
        cells = block.grid.cells if block.grid is not None else ()
        native = (cell.text for cell in cells if cell.origin is Origin.NATIVE)
        assert all(part in printed for text in native for part in text.split("\n"))


@given(TEXTS)
def test_furniture_only_changes_the_kind(text: str) -> None:
    blocks = list(read_bytes("x.txt", f"文\n{text}".encode(), source_id="s1").blocks)
    for one, other in zip(blocks, set_aside(blocks), strict=True):
        assert (one.text, one.source) == (other.text, other.source)
        assert other.kind in (one.kind, BlockKind.FURNITURE)


@given(TEXTS)
def test_reading_never_fails(text: str) -> None:
    read_plan([read_bytes("x.txt", f"文\n{text}".encode(), source_id="s1")])


def test_time_grows_with_the_number_of_lines_only() -> None:
    lines = "KPI\n来客数：41人（R5）→60人（R11）\n港を直します。\n"
    lines += "指標　　現状値　　目標値\n満足度　4割　　5割\n"
    assert _seconds(lines * 400) < 8 * _seconds(lines * 100) + 0.5


def _seconds(text: str) -> float:
    blocks = lines_of(text)
    start = time.process_time()
    lines_as_tables(blocks, vocabulary())
    return time.process_time() - start

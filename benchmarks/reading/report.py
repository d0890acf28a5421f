"""The results as a table, and whether what must be reached was reached."""

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.reading.documents import Paper
from benchmarks.reading.floors import Floor
from benchmarks.reading.results import Measurement, Results
from benchmarks.reading.ways import WAYS
from keikaku.cli.terminal.table import Column, table

_HEAD = ("読み方 / way", "頁/秒 p/s", "CPU s", "実時間 s", "MB", "pypdfium2比", "基準比 yardstick")
_COLUMNS = (Column(32), *[Column(16, right=True)] * 6)
_NOTE = """\
頁/秒はCPU時間による。MBは1回目の読み取りまでのプロセス全体の最大。比は速さの倍率(大きいほど速い)。
Pages per second by time of the processor; MB: peak of the whole process at its first reading;
ratios of pace, greater is faster. A page of the other formats is what fills a page of the PDF."""
_NO_MEMORY = "この環境ではメモリーを測れません / memory is not measured on this system"
_LIMIT = "pdfium"
_KEIKAKU = ("reader", "review")


def report(papers: Sequence[Paper], results: Results, failures: Mapping[str, str]) -> str:
    """Each document with its ways below it; what failed at the end."""
    rows: list[tuple[str, ...]] = [_HEAD]
    for paper in papers:
        rows.append((f"{paper.name}{_of_pages(paper)}", *[""] * 6))
        rows += _rows(paper, results)
    lines = [*table(_COLUMNS, rows), "", _NOTE]
    if any(measured.peak is None for measured in results.values()):
        lines.append(_NO_MEMORY)
    lines += [f"読めません / failed: {name}: {told}" for name, told in failures.items()]
    return "\n".join(lines)


def _of_pages(paper: Paper) -> str:
    return f" ({paper.pages}頁)" if paper.pages else ""


def _rows(paper: Paper, results: Results) -> Iterator[tuple[str, ...]]:
    here = {way: results[paper.name, way] for way in WAYS if (paper.name, way) in results}
    yardsticks = [here[way] for way in here if way not in (*_KEIKAKU, _LIMIT)]
    for way, measured in here.items():
        pace = f"{paper.pages / measured.cpu:,.1f}" if paper.pages else ""
        peak = "" if measured.peak is None else f"{measured.peak / 2**20:.0f}"
        limit = _ratio(measured, here.get(_LIMIT))
        compared = _ratio(measured, yardsticks[0]) if yardsticks else ""
        times = (f"{measured.cpu:.3f}", f"{measured.wall:.3f}")
        yield (f"  {WAYS[way].name}", pace, *times, peak, limit, compared)


def _ratio(measured: Measurement, other: Measurement | None) -> str:
    return f"{other.cpu / measured.cpu:.2f}×" if other else ""


def verdicts(floors: Sequence[Floor], results: Results) -> str:
    """What must be reached, what was reached, and why it must be."""
    lines = ["下限 / floors"]
    for floor in floors:
        value = floor.value(results)
        shown = "測れません / not measured" if value is None else f"{value:.1f} {floor.unit}"
        mark = "○" if floor.is_held(results) else "× MISSED"
        lines.append(f"  {mark} {floor.ja} / {floor.en}")
        lines.append(f"      {shown} ({floor.sign} {floor.limit:g} {floor.unit}): {floor.reason}")
    return "\n".join(lines)

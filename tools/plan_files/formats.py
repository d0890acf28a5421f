"""The formats by the ending that their files have."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.plan_files.content import Page, plan
from tools.plan_files.office import docx, ods, pptx, xlsx
from tools.plan_files.pdf import pdf
from tools.plan_files.text import csv_table, html, markdown, plain

FORMATS: Mapping[str, Callable[[Sequence[Page]], bytes]] = {
    "txt": plain,
    "md": markdown,
    "csv": csv_table,
    "html": html,
    "docx": docx,
    "xlsx": xlsx,
    "ods": ods,
    "pptx": pptx,
    "pdf": pdf,
}


def write_plan(folder: Path, ending: str, pages: int) -> Path:
    """Writes the plan of so many pages in one format and says where."""
    path = folder / f"plan-{pages}.{ending}"
    path.write_bytes(FORMATS[ending](plan(pages)))
    return path

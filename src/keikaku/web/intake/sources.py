"""The source of an intake beside its reading: found in its files and its source view."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from keikaku.core.sources import Location
from keikaku.web.intake import originals
from keikaku.web.intake.models import Intake, IntakeFile
from keikaku.web.intake.reading.job import view_file

PDF = "application/pdf"


def file_at(row: Intake, place: Location | None) -> IntakeFile | None:
    """The file in which a place lies."""
    if place is None:
        return None
    return next((file for file in row.files.all() if file.source == place.source), None)


def view_of(row: Intake, file: IntakeFile) -> dict[str, Any] | None:
    """The source view of a file; None where it is gone, which a new reading mends."""
    path = originals.work_folder(row.pk) / view_file(file.source)
    try:
        return _loaded(str(path), path.stat().st_mtime_ns)
    except OSError:
        return None


@lru_cache(maxsize=6)
def _loaded(path: str, _written: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(path).read_text("utf-8"))
    return found

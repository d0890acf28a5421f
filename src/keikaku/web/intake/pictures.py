"""Pictures of pages, drawn in a process of their own when first asked for, and kept."""

import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore

from keikaku.web.intake import originals
from keikaku.web.intake.installed import limits

_DRAW = "keikaku.web.intake.reading.picture"
_SECONDS = 30
# One at a time: a review asks for few, and each takes a core.
_TURN = BoundedSemaphore(1)


def picture_of(digest: str, page: int) -> Path | None:
    """Where the picture of a page lies; None where it could not be drawn."""
    target = originals.picture_path(digest, page)
    with _TURN:
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            _draw(originals.path_of(digest), page, target)
    return target if target.exists() else None


def _draw(path: Path, page: int, target: Path) -> None:
    most = [str(_SECONDS), str(limits().memory_mb)]
    command = [sys.executable, "-m", _DRAW, str(path), str(page), str(target), *most]
    try:
        subprocess.run(
            command, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL, capture_output=True
        )
    except subprocess.TimeoutExpired:
        return

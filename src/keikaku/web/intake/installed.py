"""What the installation says to intake: its folder, and what a reading may cost."""

from pathlib import Path

from django.conf import settings

from keikaku.web.installation import UploadLimits

FOLDER, LIMITS = "KEIKAKU_FOLDER", "UPLOAD_LIMITS"


def folder() -> Path:
    """The folder of the installation."""
    return Path(getattr(settings, FOLDER))


def limits() -> UploadLimits:
    """What an upload and its reading may cost."""
    found = getattr(settings, LIMITS)
    assert isinstance(found, UploadLimits)
    return found


def most_bytes() -> int:
    """How much one upload may hold in all."""
    return limits().file_mb * limits().files * 1024 * 1024

"""How much memory this process takes, from what Linux tells of it; None on other systems."""

from pathlib import Path

_STATUS = Path("/proc/self/status")
_FORGET = Path("/proc/self/clear_refs")


def peak_bytes() -> int | None:
    """The most that has been in memory at a time, of the program and of what it loaded."""
    return _told("VmHWM:")


def resident_bytes() -> int | None:
    """What is in memory now."""
    return _told("VmRSS:")


def data_bytes() -> int | None:
    """What has been asked for, whether used or not; this is what the system can limit."""
    return _told("VmData:")


def forget_peak() -> None:
    """From here on the peak is that of what follows."""
    if _FORGET.exists():
        _FORGET.write_text("5", encoding="ascii")


def _told(field: str) -> int | None:
    if not _STATUS.exists():
        return None
    lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(field)), None)

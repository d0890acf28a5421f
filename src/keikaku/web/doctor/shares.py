"""Whether a file lies on a network share, as far as the system tells."""

import os
from collections.abc import Iterable
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
# The names that Linux has for file systems of other machines; some stand behind "fuse.".
_SHARES = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "sshfs", "s3fs", "davfs",
    "davfs2", "ncpfs", "lustre",
})  # fmt: skip
_FUSE = "fuse"
_REMOTE_DRIVE = 4
_ESCAPES = {"\\040": " ", "\\011": "\t", "\\012": "\n", "\\134": "\\"}


def network_share(file: Path) -> str | None:
    """The kind of share; None for a disk of this machine, and where it cannot be told."""
    if os.name == "nt":
        return _on_windows(file)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return share_of(file.resolve(), mounts)


def share_of(file: Path, mounts: Iterable[str]) -> str | None:
    """The kind of the innermost mount that holds the file, where it is a share."""
    holding = [
        (len(place.parts), number, kind)
        for number, (place, kind) in enumerate(map(_mount, mounts))
        if file.is_relative_to(place)
    ]
    kind = max(holding)[2] if holding else ""
    return kind if kind.removeprefix(f"{_FUSE}.") in _SHARES else None


def _mount(line: str) -> tuple[Path, str]:
    _device, place, kind, *_ = [*line.split(" "), "", "", ""]
    for escape, sign in _ESCAPES.items():
        place = place.replace(escape, sign)
    return Path(place or "/"), kind


def _on_windows(file: Path) -> str | None:
    import ctypes

    drive = file.resolve().drive
    if drive.startswith("\\\\"):
        return drive
    windll = getattr(ctypes, "windll", None)
    found = windll.kernel32.GetDriveTypeW(f"{drive}\\") if windll else 0
    return drive if found == _REMOTE_DRIVE else None

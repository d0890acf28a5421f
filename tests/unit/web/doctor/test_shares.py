"""Whether a file lies on a network share, out of what Linux tells of its mounts."""

from pathlib import Path

import pytest

from keikaku.web.doctor.machine import of_share
from keikaku.web.doctor.shares import network_share, share_of
from keikaku.web.health.finding import State

MOUNTS = """\
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
fs:/city /srv/city nfs4 rw 0 0
//fs/plans /srv/plans\\040and\\040more cifs rw 0 0
/dev/vdb /srv/city/local ext4 rw 0 0
fs:/over /srv/city/local nfs rw 0 0
me@fs:/ /srv/mine fuse.sshfs rw 0 0
broken
""".splitlines()


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("/srv/data/k.sqlite3", None),
        ("/srv/city/k.sqlite3", "nfs4"),
        ("/srv/citywide/k.sqlite3", None),
        ("/srv/plans and more/data/k.sqlite3", "cifs"),
        ("/srv/city/local/k.sqlite3", "nfs"),
        ("/srv/mine/k.sqlite3", "fuse.sshfs"),
    ],
)
def test_the_innermost_and_latest_mount_counts(file, kind):
    assert share_of(Path(file), MOUNTS) == kind


def test_nothing_is_said_where_nothing_is_told():
    assert share_of(Path("/srv/k"), []) is None


def test_the_disk_of_the_tests_is_no_share(tmp_path):
    assert network_share(tmp_path / "k.sqlite3") is None


def test_a_share_is_told_with_what_to_do():
    assert of_share(Path("k"), None).state is State.WELL
    found = of_share(Path("k"), "nfs4")
    assert found.state is State.WRONG
    assert "nfs4" in found.told["ja"]
    assert "PostgreSQL" in found.mend["en"]

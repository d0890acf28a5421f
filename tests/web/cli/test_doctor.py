"""`keikaku doctor` of installations that are broken in every way that a person meets.

Each ends with a sentence, what to do, and an exit status; none with a traceback.
"""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.cli import broken
from tests.web.cli.broken import Place, config, variables
from tests.web.cli.installing import POSTGRESQL, first_start
from tests.web.serving import keikaku

pytestmark = pytest.mark.skipif(POSTGRESQL, reason="each brings its own SQLite")


@pytest.fixture(scope="module")
def well(tmp_path_factory) -> Path:
    """Begun, backed up, and left alone."""
    folder: Path = tmp_path_factory.mktemp("doctor") / "data"
    environment = variables(folder)
    first_start(environment)
    command = keikaku("backup", "--folder", str(folder), "--out", str(folder.parent))
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return folder


@pytest.fixture
def place(well, tmp_path) -> Place:
    folder = tmp_path / "data"
    shutil.copytree(well, folder)
    folder.chmod(0o700)
    return Place(folder, variables(folder))


def test_an_installation_that_is_well(place):
    done = place.doctor()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "→" not in done.stdout


WAYS = [
    (config("idle_minutes = true\n"), 2, "config.toml 1行目 idle_minutes", "整数"),
    (config('language = "ja"\ncolour = "red"\n'), 2, "config.toml 2行目 colour", "使える項目は"),
    (config("[oidc\n"), 2, "TOMLとして読めません", "その行を直して"),
    (config('address = "0.0.0.0"\n'), 2, "config.toml 1行目 address", "plain_http = true"),
    (config('database_url = "mysql://x"\n'), 2, "config.toml 1行目 database_url", "sqlite:///"),
    (broken.lints, 1, "lints.toml 2行目 lints.lint.style_mixed.off", "どちらか一方を書いて"),
    (broken.several, 2, "config.toml 2行目 idle_minutes", "整数"),
    (broken.several, 2, "secrets.toml 1行目 secret_key", "文字列"),
    (broken.several, 2, "lints.toml 2行目 lints.lint.style_mixed", "書いてください"),
    (broken.no_secret, 2, "秘密の鍵のファイルがなくなっています", "--with-secret"),
    (broken.another_secret, 1, "1 人の認証アプリ", "元の secrets.toml"),
    (broken.no_folder, 2, "フォルダーがありません", "--folder"),
    (broken.a_file_for_a_folder, 2, "フォルダーがありません", "--folder"),
    (broken.older, 1, "この版のものになっていません（intake/", "keikaku serve で起動し直して"),
    (broken.newer, 1, "新しい keikaku のものです（plans/0999_x）", "動かさないでください"),
    (broken.unguarded, 1, "書き換えを防ぐ仕組みが外されています", "keikaku audit verify"),
    (broken.altered, 1, "改変されています（1 か所）", "keikaku audit verify"),
    (broken.future, 1, "時計が監査記録の最新の時刻", "時計を合わせて"),
    (broken.waiting, 1, "1 件の文書が、読み取られないまま待っています", "起動し直して"),
    (broken.damaged, 1, "データベースを使えません", "keikaku restore"),
    (broken.lost, 1, "データベースのファイルがありません", "keikaku restore"),
    (broken.no_static_files, 1, "画面の部品（スタイルシートなど）がありません", "集められます"),
    (broken.open_to_others, 1, "ほかの利用者も読める秘密があります", "chmod 600"),
    (broken.no_postgresql, 1, "データベースを使えません（127.0.0.1）", "動いているか"),
    (broken.no_libreoffice, 0, "LibreOffice はありません", "読むときは入れてください"),
]


@pytest.mark.parametrize(
    ("break_it", "status", "told", "mend"),
    WAYS,
    ids=[f"{n}-{way[0].__name__}" for n, way in enumerate(WAYS)],
)
def test_each_way_is_told_with_what_to_do(place, break_it, status, told, mend):
    break_it(place)
    done = place.doctor()
    assert done.returncode == status, done.stdout + done.stderr
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    (at,) = [number for number, line in enumerate(lines) if told in line]
    assert mend in "".join(lines[at : at + 2])
    assert "geheim" not in done.stdout


def test_a_port_that_another_program_has(place):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int(place.environment["KEIKAKU_PORT"])))
        taken.listen()
        done = place.doctor("--language", "en")
    assert done.returncode == 1
    assert "or stop the other program" in done.stdout


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A disk of 8 MB. Only an administrator of Linux can make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(command, check=False).returncode != 0:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(well, small_disk):
    folder = small_disk / "data"
    shutil.copytree(well, folder)
    folder.chmod(0o700)
    with (small_disk / "ballast").open("wb", buffering=0) as ballast:
        with pytest.raises(OSError, match="space"):
            while True:
                ballast.write(bytes(4096))
        done = Place(folder, variables(folder)).doctor()
    assert done.returncode == 1, done.stdout + done.stderr
    assert done.stderr == ""
    assert "ディスクがいっぱいです" in done.stdout
    assert "要らないファイルを消す" in done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="other users are made in another way")
def test_a_folder_of_another_user(place):
    if os.geteuid() != 0:
        pytest.skip("only root can be somebody else")
    code = (
        "import os, sys; from keikaku.cli.main import main; import keikaku.cli.doctor.run\n"
        "os.setgid(65534); os.setuid(65534); sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [keikaku()[0], "-c", code, "doctor", "--folder", str(place.folder)],
        env=place.environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2, done.stdout + done.stderr
    assert done.stderr == ""
    assert "フォルダーを開けません" in done.stdout
    assert "権限を与えてください" in done.stdout

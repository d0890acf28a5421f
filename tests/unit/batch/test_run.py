"""Many jobs on real worker processes: results, failures, and workers that die half-way."""

import os
import signal
import time
from pathlib import Path

import pytest

from keikaku.batch.cluster import NoCluster, Where, connected, version
from keikaku.batch.run import Done, Runner
from keikaku.core.errors import Unreadable

# The libraries of the cluster leave sockets and tasks to the collector when a worker dies.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")

MISSING = Unreadable("3", "", "ファイルがありません。", "確かめてください。")


@pytest.fixture(scope="module")
def client():
    with connected(Where(2)) as client:
        yield client


def load(job: int) -> int:
    if job == 3:
        raise MISSING
    return job


def square(number: int) -> int:
    if number == 5:
        raise Unreadable("5", "p.1", "壊れています。", "保存し直してください。")
    if number == 7:
        raise ZeroDivisionError("seven")
    return number * number


def by_job(runner, client, jobs):
    ended = list(runner.run(client, jobs))
    assert len(ended) == len(set(jobs))
    return {done.job: done for done in ended}


def test_every_job_ends_once_with_its_result_or_its_failure(client):
    ended = by_job(Runner(load, square, str), client, range(20))
    assert {job: done.result for job, done in ended.items() if done.failure is None} == {
        job: job * job for job in range(20) if job not in (3, 5, 7)
    }
    assert ended[3] == Done(3, None, MISSING)
    assert str(ended[5].failure) == "5 p.1: 壊れています。 保存し直してください。"
    assert "ZeroDivisionError: seven" in str(ended[7].failure)
    assert "開発者に知らせて" in str(ended[7].failure)


def test_no_job_is_no_result(client):
    assert list(Runner(load, square, str).run(client, [])) == []


def test_files_do_not_pile_up(client):
    loaded: list[int] = []

    def noting(job: int) -> int:
        loaded.append(job)
        return job

    ended = Runner(noting, square, str).run(client, range(100, 140))
    next(ended)
    assert len(loaded) < 12
    assert len(list(ended)) == 39


def slowly(folder: str) -> str:
    """Says which process worked, and that it had begun."""
    path = Path(folder)
    path.with_suffix(f".{os.getpid()}").touch()
    time.sleep(0.3)
    return path.name


def test_a_worker_that_is_killed_costs_no_result(tmp_path):
    jobs = [tmp_path / f"job{number}" for number in range(8)]
    with connected(Where(2)) as client:
        victim, survivor = client.run(os.getpid).values()
        ended = Runner(str, slowly, Path.as_posix).run(client, jobs)
        first = next(ended)
        os.kill(victim, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        done = [first, *ended]
    assert {d.job: d.result for d in done} == {job: job.name for job in jobs}
    assert [d.failure for d in done] == [None] * 8
    begun = {int(path.suffix[1:]) for path in tmp_path.iterdir()}
    assert survivor in begun
    assert victim in begun


def deadly(job: int) -> int:
    if job == 1:
        os._exit(1)
    return job


def test_a_document_that_kills_its_worker_is_told_and_the_others_are_kept():
    with connected(Where(2)) as client:
        ended = by_job(Runner(load, deadly, lambda job: f"plan{job}.pdf"), client, [0, 1, 2])
    assert str(ended[1].failure).startswith("plan1.pdf: 読んでいる間に作業プロセスが")
    assert [ended[0].result, ended[2].result] == [0, 2]


def test_a_cluster_that_is_there_is_used(client):
    with connected(Where(1, client.scheduler.address)) as other:
        ended = by_job(Runner(load, square, str), other, [1, 2])
    assert [ended[1].result, ended[2].result] == [1, 4]


def test_a_cluster_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr("keikaku.batch.cluster._PATIENCE", 0.2)
    with (
        pytest.raises(NoCluster, match=r"tcp://127\.0\.0\.1:9 につながりません"),
        connected(Where(1, "tcp://127.0.0.1:9")),
    ):
        pass


def test_an_address_that_is_none_is_told():
    with pytest.raises(NoCluster, match="つながりません"), connected(Where(1, "abc://x")):
        pass


def test_workers_of_another_version_are_refused(client, monkeypatch):
    monkeypatch.setattr("keikaku.__version__", "999")
    with (
        pytest.raises(NoCluster, match=r"この版（999）と違います"),
        connected(Where(1, client.scheduler.address)),
    ):
        pass


def test_the_version_is_asked():
    assert version().count(".") >= 1

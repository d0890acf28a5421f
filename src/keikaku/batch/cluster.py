"""Where many readings run: processes of this machine, or a Dask cluster that is there already."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import keikaku
from keikaku.core.errors import KeikakuError

if TYPE_CHECKING:
    from distributed import Client

_PATIENCE = 10
"""Seconds to wait for a scheduler to answer."""


class NoCluster(KeikakuError):
    """Nothing to run on; the text says why and what to do."""


class Where(NamedTuple):
    """`address` is that of a Dask scheduler; without one, `workers` processes are started here."""

    workers: int
    address: str | None = None


@contextmanager
def connected(where: Where) -> Iterator["Client"]:
    """A client of the cluster, closed at the end. Raises NoCluster."""
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise NoCluster(
            "多くの文書を並べて読む部品（distributed）が入っていません。"
            "python3 start.py extras で入れてください。"
        ) from error
    if where.address is not None:
        with _client(where.address) as client:
            yield client
        return
    with (
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=where.workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs="CRITICAL",
        ) as cluster,
        Client(cluster) as client,  # type: ignore[no-untyped-call]
    ):
        yield client


@contextmanager
def _client(address: str) -> Iterator["Client"]:
    from distributed import Client

    try:
        client = Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TimeoutError) as error:
        raise NoCluster(
            f"クラスター {address} につながりません（{error}）。"
            "スケジューラーが動いているか、アドレス（例 tcp://127.0.0.1:8786）を確かめてください。"
        ) from error
    with client:
        _check_workers(client, address)
        yield client


def _check_workers(client: "Client", address: str) -> None:
    """Workers of another version would read otherwise, and nobody would see it."""
    versions = set(client.run(version).values())
    if not versions:
        advice = "dask worker で起動してください。"
        raise NoCluster(f"クラスター {address} に作業プロセスがありません。{advice}")
    if versions != {keikaku.__version__}:
        raise NoCluster(
            f"クラスター {address} の Keikaku の版（{'、'.join(sorted(versions))}）が、"
            f"この版（{keikaku.__version__}）と違います。同じ版を入れてください。"
        )


def version() -> str:
    """The version of the program on the machine that is asked."""
    return keikaku.__version__

"""Many jobs over a cluster: each result as it comes, a failing job told, the others kept."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from keikaku.core.errors import KeikakuError, Unreadable

if TYPE_CHECKING:
    from distributed import Client, Future

J = TypeVar("J")
L = TypeVar("L")
R = TypeVar("R")

# So many jobs of each worker are under way, so that neither files nor results pile up.
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Done(Generic[J, R]):
    """A job that has ended, with its result or with what went wrong."""

    job: J
    result: R | None
    failure: KeikakuError | None = None


@dataclass(frozen=True, slots=True)
class Runner(Generic[J, L, R]):
    """`load` runs here, where the files are, and `work` on the cluster; `name` is for messages."""

    load: Callable[[J], L]
    work: Callable[[L], R]
    name: Callable[[J], str]

    def run(self, client: "Client", jobs: Iterable[J]) -> Iterator[Done[J, R]]:
        """Every job once, in the order in which they end."""
        from distributed import as_completed

        waiting = iter(jobs)
        under_way: dict[object, J] = {}
        ended = as_completed()  # type: ignore[no-untyped-call]
        while True:
            # Fewer than before where a worker has died.
            room = max(0, _AHEAD * len(client.nthreads()) - len(under_way))  # type: ignore[no-untyped-call]
            for job in islice(waiting, room):
                try:
                    future = client.submit(self.work, self.load(job), pure=False)
                except KeikakuError as failure:
                    yield Done(job, None, failure)
                    continue
                under_way[future.key] = job
                ended.add(future)  # type: ignore[no-untyped-call]
            if not under_way:
                return
            future = next(ended)
            yield self._done(under_way.pop(future.key), future)

    def _done(self, job: J, future: "Future[R]") -> Done[J, R]:
        from distributed import KilledWorker

        try:
            return Done(job, future.result())
        except KeikakuError as failure:
            return Done(job, None, failure)
        except KilledWorker:
            reason = "読んでいる間に作業プロセスが繰り返し止まりました。"
            advice = "大きすぎたり壊れたりしていないか確かめ、この文書だけで読んでみてください。"
            return Done(job, None, Unreadable(self.name(job), "", reason, advice))
        except Exception as fault:  # a fault of the program must not cost the other documents
            reason = f"このプログラムの誤りのため読めません（{type(fault).__name__}: {fault}）。"
            advice = "この文書だけで読み、表示される内容を開発者に知らせてください。"
            return Done(job, None, Unreadable(self.name(job), "", reason, advice))

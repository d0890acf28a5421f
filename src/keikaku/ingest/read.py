"""The door of the reading: documents in, a plan draft out. Nothing is written, nothing settled."""

from collections.abc import Sequence

from keikaku.core.plan import PlanDraft
from keikaku.documents.model import Document
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.plan_maker import PlanMaker
from keikaku.ingest.workbench import Workbench, in_one_order


def read_plan(documents: Sequence[Document], options: ReadOptions | None = None) -> PlanDraft:
    """Read one plan out of one document, or out of the volumes of one plan in their order.

    Never raises on what a document says: every doubt is a problem of the draft. Raises
    `Unreadable` when the profile of `options` cannot be read.
    """
    bench = Workbench(in_one_order(documents), documents, options or ReadOptions())
    return PlanMaker(bench).draft()

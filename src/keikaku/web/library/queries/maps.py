"""Cross maps: the frames of a plan, their marks, and the nodes that the marks are of."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from keikaku.core.problems import Language
from keikaku.web.library.documents import Document, of_draft, of_edition
from keikaku.web.library.frames import FrameView, Target, shipped
from keikaku.web.library.models import Frame, Mark
from keikaku.web.plans.models import Draft, DraftState, Edition, Plan
from keikaku.web.plans.sight import Sight

_CITY, _PLAN = "frame-", "plan-"


def frames_of(plan: Plan, language: Language) -> list[tuple[FrameView, int]]:
    """Every frame that a plan can be set beside, each with the number of its marks."""
    counted = Counter(Mark.objects.filter(plan=plan).values_list("frame", flat=True))
    city = [_of_city(each) for each in Frame.objects.prefetch_related("targets")]
    own = [each for each in city if not each.ended or counted[each.key]]
    others = [
        FrameView(f"{_PLAN}{each.pk}", each.name, ()) for each in Plan.objects.exclude(pk=plan.pk)
    ]
    return [(each, counted[each.key]) for each in (*shipped(language), *own, *others)]


def frame_named(key: str, plan: Plan, sight: Sight, language: Language) -> FrameView | None:
    """One frame with all its targets, those of another plan as far as they are seen."""
    for each in shipped(language):
        if each.key == key:
            return each
    kind, _, number = key.partition("-")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    if f"{kind}-" == _CITY:
        row = Frame.objects.prefetch_related("targets").filter(pk=int(number)).first()
        return None if row is None else _of_city(row)
    other = Plan.objects.filter(pk=int(number)).exclude(pk=plan.pk).first()
    return _of_plan(other, sight) if f"{kind}-" == _PLAN and other is not None else None


def _of_city(frame: Frame) -> FrameView:
    targets = tuple(
        Target(str(each.pk), each.name, each.name, ended=each.ended or frame.ended)
        for each in frame.targets.all()
    )
    years = (frame.first_year, frame.last_year)
    return FrameView(f"{_CITY}{frame.pk}", frame.name, targets, years, frame.pk, frame.ended)


def _of_plan(plan: Plan, sight: Sight) -> FrameView:
    document = newest_document(plan, sight)
    nodes = document.plan.nodes if document else ()
    targets = tuple(
        Target(node.id, node.code or node.title, f"{node.code or ''} {node.title}".strip())
        for node in nodes
    )
    return FrameView(f"{_PLAN}{plan.pk}", plan.name, targets)


def newest_document(plan: Plan, sight: Sight) -> Document | None:
    """What a plan says now: the draft where all of it is seen, or else the newest edition."""
    if sight.everything:
        drafts = Draft.objects.filter(plan=plan, state=DraftState.DRAFT)
        if draft := drafts.order_by("-changed").first():
            return of_draft(draft, sight)
    newest = Edition.objects.filter(plan=plan).defer("document").order_by("-number").first()
    return None if newest is None else of_edition(newest)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Which nodes are marked with which targets; `gone` are marks whose node is no longer there."""

    marks: dict[str, frozenset[str]]
    gone: dict[str, frozenset[str]]

    def of(self, node: str) -> frozenset[str]:
        """The targets of a node."""
        return self.marks.get(node, frozenset())

    def count(self, targets: Iterable[str]) -> int:
        """How many nodes are marked with any of the targets."""
        wanted = frozenset(targets)
        return sum(not wanted.isdisjoint(each) for each in self.marks.values())


def matrix(plan: Plan, frame: str, nodes: Iterable[str]) -> Matrix:
    """All marks of a plan in a frame, by node. One question."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for node, target in Mark.objects.filter(plan=plan, frame=frame).values_list("node", "target"):
        found[node].add(target)
    known = set(nodes)
    marks = {node: frozenset(targets) for node, targets in found.items()}
    return Matrix(
        {node: targets for node, targets in marks.items() if node in known},
        {node: targets for node, targets in marks.items() if node not in known},
    )

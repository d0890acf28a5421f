"""Search: every word of a query, in all that the visitor sees of drafts and editions."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from keikaku.web.library.documents import of_draft
from keikaku.web.library.queries.things import Place, Thing, Where, things_of
from keikaku.web.plans.models import Draft, DraftState, Edition, IndexEntry
from keikaku.web.plans.queries import stocks
from keikaku.web.plans.sight import Sight

DRAFT, EDITION = "draft", "edition"
PLAN = "plan"
_SHOWN_OF_EACH, _SHOWN_OF_ONE, _GROUPS = 5, 50, 20


@dataclass(frozen=True, slots=True)
class Group:
    """What was found in a plan or a reading under review: some of it, and how much there is."""

    where: str
    name: str
    things: list[Thing]
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """The groups shown, and how many things were found in all; `page` and `pages` of one group.

    `rows` are the documents, `entries` what is shown of them.
    """

    groups: list[Group]
    count: int
    rows: dict[Where, Draft | Edition]
    entries: dict[int, IndexEntry]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Within:
    """What the search is narrowed to: a plan, or one group, of which a page is shown."""

    plan: int | None = None
    where: str | None = None
    page: int = 1


def search(words: tuple[str, ...], sight: Sight, within: Within) -> Results:
    """What holds all words. The number of questions does not grow with what is found."""
    rows = _documents(sight, within.plan)
    found = _found(words, rows)
    if not sight.everything:
        found = _seen(found, rows, sight)
    groups = _grouped(found, rows)
    if within.where is not None:
        return _one_group([each for each in groups if each.where == within.where], rows, within)
    count = sum(each.count for each in groups)
    return _shown([_first(each) for each in groups[:_GROUPS]], count, rows)


_Found = dict[Where, list[Place]]


def _grouped(found: _Found, rows: dict[Where, Draft | Edition]) -> list[Group]:
    """By plan, in the order of the plans; then the readings under review, each by itself."""
    known = stocks()
    by_group: dict[tuple[str, str], dict[Where, list[Place]]] = {}
    for where, row in rows.items():
        if found.get(where):
            by_group.setdefault(_group(row), {})[where] = found[where]
    groups = []
    for (place, name), places in by_group.items():
        things = things_of(
            places, {each: known[_draft_of(rows[each])] for each in places}
        )  # fmt: skip
        groups.append(Group(place, name, things, len(things)))
    return groups


def _group(row: Draft | Edition) -> tuple[str, str]:
    if row.plan is None:
        return f"{DRAFT}-{row.pk}", row.name
    return f"{PLAN}-{row.plan.pk}", row.plan.name


def _draft_of(row: Draft | Edition) -> int:
    return row.pk if isinstance(row, Draft) else row.draft_id


def _first(group: Group) -> Group:
    return Group(group.where, group.name, group.things[:_SHOWN_OF_EACH], group.count)


def _one_group(
    groups: list[Group], rows: dict[Where, Draft | Edition], within: Within
) -> Results:  # fmt: skip
    """A page of what was found in one group."""
    if not groups:
        return Results([], 0, rows, {})
    group = groups[0]
    pages = -(-group.count // _SHOWN_OF_ONE)
    page = min(max(within.page, 1), pages)
    shown = group.things[(page - 1) * _SHOWN_OF_ONE : page * _SHOWN_OF_ONE]
    told = Group(group.where, group.name, shown, group.count)
    return _shown([told], group.count, rows, page, pages)


def _shown(
    groups: list[Group],
    count: int,
    rows: dict[Where, Draft | Edition],
    page: int = 1,
    pages: int = 1,
) -> Results:
    ids = [place.entry for each in groups for thing in each.things for place in thing]
    return Results(groups, count, rows, _entries(ids), page, pages)


def _documents(sight: Sight, plan: int | None) -> dict[Where, Draft | Edition]:
    """What may be searched: by plan the edition in force, its drafts, the editions before."""
    of = Q() if plan is None else Q(plan=plan)
    drafts: list[Draft] = []
    if sight.drafts:
        states = [DraftState.DRAFT, *([DraftState.REVIEW] if sight.everything else ())]
        drafts = list(Draft.objects.filter(of, state__in=states).select_related("plan"))
    editions: Iterable[Edition] = (
        Edition.objects.filter(of).select_related("plan").defer("document").order_by("number")
        if sight.editions
        else ()
    )
    sealed: list[tuple[Where, Draft | Edition]] = [((EDITION, row.pk), row) for row in editions]
    worked_on = [((DRAFT, row.pk), row) for row in drafts]
    newest = {row.plan_id: where for where, row in sealed}
    in_force = [each for each in sealed if each[0] in newest.values()]
    before = [each for each in reversed(sealed) if each[0] not in newest.values()]
    return dict(sorted([*in_force, *worked_on, *before], key=_order))


def _order(found: tuple[Where, Draft | Edition]) -> tuple[bool, int, int]:
    plan = found[1].plan
    return (True, 0, -found[0][1]) if plan is None else (False, plan.sort, plan.pk)


def _matching(words: tuple[str, ...]) -> QuerySet[IndexEntry]:
    """`contains` escapes what LIKE would read as a sign of its own, on both databases."""
    found = IndexEntry.objects.all()
    for word in words:
        found = found.filter(text__contains=word)
    return found


def _found(words: tuple[str, ...], rows: dict[Where, Draft | Edition]) -> _Found:
    """What matches, by document."""
    found: defaultdict[Where, list[Place]] = defaultdict(list)
    narrowed = _matching(words).filter(
        Q(draft__in=[pk for kind, pk in rows if kind == DRAFT])
        | Q(edition__in=[pk for kind, pk in rows if kind == EDITION])
    )
    listed = narrowed.order_by("pk").values_list("pk", "draft", "edition", "kind", "key", "title")
    for pk, draft, edition, kind, key, title in listed:
        where = (DRAFT, draft) if draft else (EDITION, edition)
        found[where].append(Place(where, pk, kind, key, title))
    return dict(found)


def _seen(found: _Found, rows: dict[Where, Draft | Edition], sight: Sight) -> _Found:
    """Without what a department does not see of a draft."""
    left: _Found = {}
    for where, entries in found.items():
        row = rows[where]
        if isinstance(row, Draft):
            document = of_draft(row, sight)
            shown = [each for each in entries if each.kind == "plan" or document.shows(each.key)]
        else:
            shown = entries
        if shown:
            left[where] = shown
    return left


def _entries(ids: Iterable[int]) -> dict[int, IndexEntry]:
    return IndexEntry.objects.in_bulk(list(ids))

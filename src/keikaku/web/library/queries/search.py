"""Search: every word of a query, in all that the visitor sees of drafts and editions."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from keikaku.web.library.documents import of_draft
from keikaku.web.plans.models import Draft, DraftState, Edition, IndexEntry
from keikaku.web.plans.sight import Sight

# Which document: a draft or an edition, by its number in the database.
Where = tuple[str, int]
DRAFT, EDITION = "draft", "edition"
_SHOWN_OF_EACH, _SHOWN_OF_ONE, _GROUPS = 5, 50, 20


@dataclass(frozen=True, slots=True)
class Group:
    """What was found in one document: some of it, and how much there is."""

    row: Draft | Edition
    entries: list[IndexEntry]
    count: int

    @property
    def where(self) -> str:
        """How an address names the document."""
        return f"{DRAFT if isinstance(self.row, Draft) else EDITION}-{self.row.pk}"


@dataclass(frozen=True, slots=True)
class Results:
    """The groups shown, and how much was found in all; `page` and `pages` of a single document."""

    groups: list[Group]
    count: int
    documents: int
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Within:
    """What the search is narrowed to: a plan, or one document, of which a page is shown."""

    plan: int | None = None
    where: Where | None = None
    page: int = 1


def search(words: tuple[str, ...], sight: Sight, within: Within) -> Results:
    """What holds all words. The number of questions does not grow with what is found."""
    rows = _documents(sight, within.plan)
    if within.where is not None:
        rows = {where: row for where, row in rows.items() if where == within.where}
    found = _found(words, rows)
    if not sight.everything:
        found = _seen(found, rows, sight)
    count = sum(len(each) for each in found.values())
    if within.where is not None:
        return _one_document(found, rows, within)
    shown = [where for where in rows if found.get(where)][:_GROUPS]
    entries = _entries(pk for where in shown for pk in _ids(found[where])[:_SHOWN_OF_EACH])
    groups = [
        Group(
            rows[where],
            [entries[pk] for pk in _ids(found[where])[:_SHOWN_OF_EACH]],
            len(found[where]),
        )
        for where in shown
    ]
    return Results(groups, count, len(found))


_Found = dict[Where, list[tuple[int, str, str]]]


def _documents(sight: Sight, plan: int | None) -> dict[Where, Draft | Edition]:
    """What the visitor may search: by plan, its drafts and then its editions, the newest first."""
    of = Q() if plan is None else Q(plan=plan)
    drafts: list[Draft] = []
    if sight.drafts:
        states = [DraftState.DRAFT, *([DraftState.REVIEW] if sight.everything else ())]
        drafts = list(Draft.objects.filter(of, state__in=states).select_related("plan"))
    editions: Iterable[Edition] = (
        Edition.objects.filter(of).select_related("plan").defer("document")
        if sight.editions
        else ()
    )
    rows = [((DRAFT, row.pk), row) for row in drafts]
    found: list[tuple[Where, Draft | Edition]] = [
        *rows, *(((EDITION, row.pk), row) for row in editions)
    ]  # fmt: skip
    return dict(sorted(found, key=_order))


def _order(found: tuple[Where, Draft | Edition]) -> tuple[bool, int, int, bool, int]:
    (kind, number), row = found
    plan = row.plan
    if plan is None:
        return True, 0, 0, False, -number
    return False, plan.sort, plan.pk, kind == EDITION, -number


def _matching(words: tuple[str, ...]) -> QuerySet[IndexEntry]:
    """`contains` escapes what LIKE would read as a sign of its own, on both databases."""
    found = IndexEntry.objects.all()
    for word in words:
        found = found.filter(text__contains=word)
    return found


def _found(words: tuple[str, ...], rows: dict[Where, Draft | Edition]) -> _Found:
    """The ids of what matches, by document, each with its kind and key."""
    found: defaultdict[Where, list[tuple[int, str, str]]] = defaultdict(list)
    narrowed = _matching(words).filter(
        Q(draft__in=[pk for kind, pk in rows if kind == DRAFT])
        | Q(edition__in=[pk for kind, pk in rows if kind == EDITION])
    )
    listed = narrowed.order_by("pk").values_list("pk", "draft", "edition", "kind", "key")
    for pk, draft, edition, kind, key in listed:
        where = (EDITION, edition) if draft is None else (DRAFT, draft)
        found[where].append((pk, kind, key))
    return dict(found)


def _seen(found: _Found, rows: dict[Where, Draft | Edition], sight: Sight) -> _Found:
    """Without what a department does not see of a draft."""
    left: _Found = {}
    for where, entries in found.items():
        row = rows[where]
        if isinstance(row, Draft):
            document = of_draft(row, sight)
            shown = [each for each in entries if each[1] == "plan" or document.shows(each[2])]
        else:
            shown = entries
        if shown:
            left[where] = shown
    return left


def _ids(found: list[tuple[int, str, str]]) -> list[int]:
    return [pk for pk, _kind, _key in found]


def _entries(ids: Iterable[int]) -> dict[int, IndexEntry]:
    return IndexEntry.objects.in_bulk(list(ids))


def _one_document(found: _Found, rows: dict[Where, Draft | Edition], within: Within) -> Results:
    """A page of what was found in one document."""
    assert within.where is not None
    listed = _ids(found.get(within.where, []))
    if not listed:
        return Results([], 0, 0)
    pages = -(-len(listed) // _SHOWN_OF_ONE)
    page = min(max(within.page, 1), pages)
    ids = listed[(page - 1) * _SHOWN_OF_ONE : page * _SHOWN_OF_ONE]
    entries = _entries(ids)
    group = Group(rows[within.where], [entries[pk] for pk in ids], len(listed))
    return Results([group], len(listed), 1, page, pages)

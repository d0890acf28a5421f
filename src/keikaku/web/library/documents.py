"""A draft, an edition or a paper as a visitor reads it, with the addresses of its pages."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse

from keikaku.core.plan import Plan, PlanDraft
from keikaku.web.plans.models import Draft, DraftState, Edition
from keikaku.web.plans.own_rows import Part, own_part
from keikaku.web.plans.papers import Paper, paper_of
from keikaku.web.plans.queries import draft_at, edition_at
from keikaku.web.plans.recent import Recent
from keikaku.web.plans.sight import Sight, sight_of


@dataclass(frozen=True, slots=True)
class Document:
    """`own` are the ids that are shown whole to these departments; None where everything is."""

    row: Draft | Edition | Paper
    content: PlanDraft
    base: str
    own: frozenset[str] | None = None
    departments: frozenset[str] = frozenset()

    @property
    def plan(self) -> Plan:
        """What it says."""
        return self.content.plan

    @property
    def is_draft(self) -> bool:
        """Whether it can still change."""
        return isinstance(self.row, Draft)

    @property
    def paper(self) -> Paper | None:
        """What was laid before a body; None of what is read in the library itself."""
        return self.row if isinstance(self.row, Paper) else None

    @property
    def version(self) -> str:
        """A name that changes whenever what is shown may differ."""
        if isinstance(self.row, Draft):
            whose = sorted(self.departments) if self.own is not None else "all"
            return f"draft {self.row.pk} {self.row.created} {self.row.revision} {whose}"
        if isinstance(self.row, Paper):
            return f"paper {self.row.pk} {self.row.sha256}"
        return self.row.sha256

    def node(self, node: str) -> str:
        """The address of the page of a node; "" of one of which only the title is shown."""
        return f"{self.base}node/{quote(node)}/" if self.shows(node) else ""

    def indicator(self, indicator: str) -> str:
        """The address of the page of an indicator."""
        return f"{self.base}indicator/{quote(indicator)}/"

    def opinions(self, about: str, thing: str) -> tuple[str, int] | None:
        """Where opinions on a thing are written, and how many there are; None but of a paper."""
        if self.paper is None:
            return None
        address = f"{self.paper.opinions}?{urlencode({about: thing})}"
        return address, self.paper.said.get(thing, 0)

    def shows(self, thing: str) -> bool:
        """Whether the visitor sees the thing whole, not its title alone."""
        return self.own is None or thing in self.own

    def editing(self, thing: str | None = None) -> str | None:
        """Where it, or a thing of it, is edited; None of what is edited no more."""
        if not isinstance(self.row, Draft) or self.row.state == DraftState.WITHDRAWN:
            return None
        if thing is None:
            return page_elsewhere("drafting_draft", draft=self.row.pk)
        return page_elsewhere("drafting_thing", draft=self.row.pk, where=thing)

    def source(self, thing: str) -> str | None:
        """Where the place of a thing in the original is shown; None where there is no such page."""
        if isinstance(self.row, Paper):
            return None
        draft = self.row.pk if isinstance(self.row, Draft) else self.row.draft_id
        return page_elsewhere("intake_source", draft=draft, thing=thing)


def edition_document(request: HttpRequest, plan: int, number: int) -> Document:
    """An edition by its number. Raises Http404 or PermissionDenied."""
    if not sight_of(request).editions:
        raise PermissionDenied
    rows = Edition.objects.select_related("plan", "by").defer("document")
    row = rows.filter(plan=plan, number=number).first()
    if row is None:
        raise Http404
    return of_edition(row)


def draft_document(request: HttpRequest, draft: int) -> Document:
    """A draft as far as the visitor sees it. Raises Http404 or PermissionDenied."""
    sight = sight_of(request)
    if not sight.drafts:
        raise PermissionDenied
    row = Draft.objects.select_related("plan", "base").defer("base__document").filter(pk=draft)
    found = row.first()
    if found is None:
        raise Http404
    if found.state != DraftState.DRAFT and not sight.everything:
        raise PermissionDenied
    return of_draft(found, sight)


def paper_document(request: HttpRequest, laying: int) -> Document:
    """What was laid before a body. Raises Http404 or PermissionDenied."""
    paper = paper_of(request, laying)
    base = reverse("library_paper", args=[laying])
    return Document(paper, paper.content, base, paper.own)


def of_edition(row: Edition) -> Document:
    """What a sealed edition says: all of it."""
    base = reverse("library_edition", args=[row.plan_id, row.number])
    return Document(row, edition_at(row), base)


def of_draft(row: Draft, sight: Sight) -> Document:
    """What a draft says to who sees this much."""
    base = reverse("library_draft", args=[row.pk])
    content = draft_at(row)
    if sight.everything:
        return Document(row, content, base)
    part = _part_of(row, content, sight.departments)
    return Document(row, part.draft, base, part.own, sight.departments)


# Cutting a large plan takes a while; kept with the content that it was cut from.
_parts: Recent[tuple[PlanDraft, Part]] = Recent(24)


def _part_of(row: Draft, content: PlanDraft, departments: frozenset[str]) -> Part:
    key = (row.pk, departments)
    known = _parts.get(key)
    if known is not None and known[0] is content:
        return known[1]
    part = own_part(content, departments)
    _parts.put(key, (content, part))
    return part


def page_elsewhere(name: str, **parts: Any) -> str | None:
    """The address of a page of another app; None where that app is not there."""
    try:
        return reverse(name, kwargs=parts)
    except NoReverseMatch:
        return None

"""What a visitor may see of plans: sealed editions, drafts, and of drafts all or the own rows."""

from dataclasses import dataclass

from django.http import HttpRequest

from keikaku.web.accounts.queries import Rights, names_since
from keikaku.web.accounts.requests import rights, visitor
from keikaku.web.accounts.roles import Permission

_LAID_PAPERS_ONLY = frozenset({Permission.SEE_LAID_PAPERS, Permission.SEE_AREA_PART})


@dataclass(frozen=True, slots=True)
class Sight:
    """`departments` are the names of those whose rows the visitor sees where not all are seen.

    A department sees the rows of those that it took over from, too: plans go on to name those.
    """

    editions: bool
    drafts: bool
    everything: bool
    departments: frozenset[str]


def sight_of(request: HttpRequest) -> Sight:
    """What the visitor of this request sees today."""
    if visitor(request) is None:
        return Sight(editions=False, drafts=False, everything=False, departments=frozenset())
    return sight_by(rights(request))


def sight_by(rights: Rights) -> Sight:
    """Sealed editions are public: only who sees nothing but laid papers does not see them here."""
    everything = rights.may(Permission.SEE_ALL_PLANS)
    own = rights.may(Permission.SEE_OWN_ROWS)
    of = rights.departments_for(Permission.SEE_OWN_ROWS)
    names = names_since(of) if of else frozenset()
    return Sight(
        editions=everything or own or not rights.permissions & _LAID_PAPERS_ONLY,
        drafts=everything or own,
        everything=everything,
        departments=names,
    )

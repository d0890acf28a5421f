"""What a row of the table of rights says."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import Role

ALL = frozenset(Role)
MANAGERS = frozenset({Role.ADMINISTRATOR})
PLANNERS = frozenset({Role.PLANNER})
AUDITORS = frozenset({Role.AUDITOR})
SEE_ALL_PLANS = frozenset({Role.PLANNER, Role.EXECUTIVE, Role.FINANCE, Role.AUDITOR})

Parts = Callable[[Department, Department], Mapping[str, Any]]
"""Makes what an address is about, for an own and another department, and gives its parts."""


class Row(NamedTuple):
    """Who may: these roles; `no_role` is a person who has none today, `anonymous` a stranger.

    `whose` is "own" or "other" where the page is about a department's rows.
    """

    name: str
    method: str = "get"
    whose: str = ""
    roles: frozenset[Role] = ALL
    no_role: bool = True
    anonymous: bool = False
    parts: Parts | None = None


def rows(
    names: str, method: str = "get", *, roles: frozenset[Role], parts: Parts | None = None
) -> list[Row]:
    """Rows of several addresses that the same roles may open, and no one without a role."""
    return [
        Row(name, method=method, roles=roles, no_role=False, parts=parts) for name in names.split()
    ]

"""Who may open what: departments their own rows, planners all, the auditor reads all."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.plans.queries import draft_at
from keikaku.web.reporting.models import Report
from keikaku.web.reporting.offices import offices, own_indicators
from keikaku.web.reporting.queries import with_people

_OF_DEPARTMENTS = (Permission.ENTER_OWN_ROWS, Permission.APPROVE_OWN_ROWS)
_OF_ALL = (Permission.ASK_DEPARTMENTS, Permission.READ_LOG)
sees_own = needs(*_OF_DEPARTMENTS)
enters = needs(Permission.ENTER_OWN_ROWS)
approves = needs(Permission.APPROVE_OWN_ROWS)
sees_all = needs(*_OF_ALL)
asks = needs(Permission.ASK_DEPARTMENTS)
sends_back = needs(Permission.APPROVE_OWN_ROWS, Permission.ASK_DEPARTMENTS)
reads = needs(*_OF_DEPARTMENTS, *_OF_ALL)


def report_for(request: HttpRequest, report: int, *permissions: Permission) -> Report:
    """A report that the visitor may see by one of the permissions, or by any where none is named.

    Raises Http404, or PermissionDenied for one of another department.
    """
    row = with_people(Report.objects.filter(pk=report)).first()
    if row is None:
        raise Http404
    wanted = permissions or (*_OF_DEPARTMENTS, *_OF_ALL)
    if not (_sees_all(request, wanted) or is_own(request, row, *wanted)):
        raise PermissionDenied
    return row


def _sees_all(request: HttpRequest, wanted: tuple[Permission, ...]) -> bool:
    return any(each in wanted and rights(request).may(each) for each in _OF_ALL)


def is_own(request: HttpRequest, row: Report, *permissions: Permission) -> bool:
    """Whether it is about an indicator of a department for which the visitor has one of these."""
    own = own_indicators(draft_at(row.draft).plan, offices(request, *permissions))
    return row.indicator in own

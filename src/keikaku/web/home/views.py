"""Home answers one question: what waits for me?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Role, sentences
from keikaku.web.accounts.waiting import waiting_for


def home(request: HttpRequest) -> HttpResponse:
    """What the apps tell that waits; beside it stands what the visitor is and may do."""
    roles = [
        (Role(each.role).label, each.department, sentences(Role(each.role)))
        for each in rights(request).memberships
    ]
    return render(request, "home/home.html", {"waiting": waiting_for(request), "roles": roles})

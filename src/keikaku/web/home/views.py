"""Home answers one question: what waits for me?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Role, sentences


def home(request: HttpRequest) -> HttpResponse:
    """Nothing waits yet; beside it stands what the visitor is and may do."""
    roles = [
        (Role(each.role).label, each.department, sentences(Role(each.role)))
        for each in rights(request).memberships
    ]
    return render(request, "home/home.html", {"waiting": [], "roles": roles})

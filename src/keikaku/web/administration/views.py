"""The settings of the installation, and what is wrong with it."""

import os

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port, validate_host
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.errors import Unreadable
from keikaku.settings.toml_lines import with_line
from keikaku.web.accounts.access import needs
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission
from keikaku.web.administration.actions import settings as actions
from keikaku.web.administration.file import SettingsFile, read_settings_file
from keikaku.web.administration.findings import findings
from keikaku.web.administration.forms import SettingsForm
from keikaku.web.administration.known import Setting, open_settings
from keikaku.web.administration.running import running
from keikaku.web.administration.showing import rows, shown, values
from keikaku.web.configuration import check_text
from keikaku.web.configuration.given import Origin, origin_of
from keikaku.web.english import said
from keikaku.web.health.finding import State
from keikaku.web.installation import Installation


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_SETTINGS)
def settings(request: HttpRequest) -> HttpResponse:
    """Every setting, and the form of those that the file holds and the page may change."""
    installation = running()
    file, fault = _read(installation)
    form = None
    if file is not None and file.can_be_written:
        form = _form(request, file, installation)
        if form.done(lambda: _change(request, form)):
            return redirect("settings")
    then, unusable = _then(file, installation)
    context = {
        "groups": rows(installation, then, file, os.environ),
        "form": form,
        "fault": fault or unusable,
        "path": installation.folder / "config.toml",
        "to_come": then not in (None, installation),
    }
    return render(request, "administration/settings.html", context, status=_status(form))


@require_safe
@needs(Permission.MANAGE_SETTINGS)
def check(request: HttpRequest) -> HttpResponse:
    """What `keikaku doctor` finds, the worst first."""
    language = page_language().value
    found = [(each.state, each.told[language], each.mend.get(language)) for each in findings()]
    context = {
        "wrong": [each for each in found if each[0] is State.WRONG],
        "doubtful": [each for each in found if each[0] is State.DOUBTFUL],
        "well": [each for each in found if each[0] is State.WELL],
        "folder": running().folder,
    }
    return render(request, "administration/check.html", context)


def _form(request: HttpRequest, file: SettingsFile, installation: Installation) -> SettingsForm:
    said = file.values
    free = [
        each
        for each in open_settings()
        if origin_of(each.key, said, os.environ) is not Origin.ENVIRONMENT
    ]
    return SettingsForm(
        request.POST or None,
        settings=_with_built_in(free, installation),
        now=actions.as_data(file, [each.key for each in free]),
    )


def _with_built_in(settings: list[Setting], installation: Installation) -> dict[Setting, str]:
    """Each with what holds where the file says nothing."""
    plain = Installation(installation.folder, installation.database, installation.secret_key)
    built_in = values(plain)
    return {each: shown(built_in[each.key]) for each in settings}


def _change(request: HttpRequest, form: SettingsForm) -> None:
    installation = running()

    def check(text: str, changed: frozenset[str]) -> None:
        told = check_text(installation.folder, os.environ, text, installation.secret_key)
        if "allowed_hosts" in changed:
            _check_own_name(request, told)

    done = actions.change(
        folder=installation.folder,
        wanted=form.wanted,
        seen=form.cleaned_data["seen"],
        check=check,
        by=actor(request),
    )
    text = _("保存しました。keikaku serve を起動し直すと効きます。")
    messages.success(request, text if done else _("変わったところはありません。"))


def _check_own_name(request: HttpRequest, told: Installation) -> None:
    """Whoever leaves out the name that is used right now would stand before a closed door."""
    name, _port = split_domain_port(request.get_host())
    if not validate_host(name, told.allowed_hosts):
        text = _("いま使っている名前「{name}」がありません。このページも開けなくなります。")
        raise ValidationError(text.format(name=name))


def _read(installation: Installation) -> tuple[SettingsFile | None, str]:
    try:
        return read_settings_file(installation.folder), ""
    except Unreadable as fault:
        return None, said(fault, page_language())


def _then(file: SettingsFile | None, installation: Installation) -> tuple[Installation | None, str]:
    """The installation as it will be after a start, or why there will be none."""
    if file is None:
        return None, ""
    folder, secret = installation.folder, installation.secret_key
    try:
        return check_text(folder, os.environ, file.text, secret), ""
    except Unreadable as fault:
        return None, said(with_line(fault), page_language())


def _status(form: SettingsForm | None) -> int:
    return 200 if form is None else form.status

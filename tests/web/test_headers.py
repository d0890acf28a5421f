"""What every answer carries, whichever kind it is; what cookies are; that no form comes unasked."""

from pathlib import Path

import pytest
from django.conf import settings
from django.http import Http404
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse

from keikaku.web.accounts.roles import Role
from keikaku.web.config import urls
from keikaku.web.config.django_settings import django_settings
from keikaku.web.database_url import parse_database
from keikaku.web.installation import Installation
from tests.web.conftest import PASSWORD, logged_in, make_department, make_person

pytestmark = pytest.mark.django_db
HEADERS = {
    "Content-Security-Policy": {
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    },
    "X-Content-Type-Options": {"nosniff"},
    "X-Frame-Options": {"DENY"},
    "Referrer-Policy": {"same-origin"},
}
SECRET = "the secret of the program"


def broken(_request):
    raise RuntimeError(SECRET)


def missing(_request):
    raise Http404(SECRET)


OF_LOGIN = "form-action 'self' https: http://127.0.0.1:9"
WITH_PROVIDER = {
    **HEADERS,
    "Content-Security-Policy": HEADERS["Content-Security-Policy"] - {"form-action 'self'"}
    | {OF_LOGIN},
}
"""The button on the page of login leads to the provider, by redirects of an answer to a form."""


def headers_of(response) -> dict[str, set[str]]:
    return {name: set(response[name].split("; ")) for name in HEADERS}


FURTHER = [path("broken/", broken, name="broken"), path("missing/", missing, name="missing")]
WITH_FAULTS = type("Urls", (), {**vars(urls), "urlpatterns": [*urls.urlpatterns, *FURTHER]})


def page(client):
    return client.get(reverse("home"))


def login_page(_client):
    return Client().get(reverse("account_login"))


def redirect(_client):
    return Client().get(reverse("home"))


def style_sheet(_client):
    (Path(str(settings.STATIC_ROOT)) / "of-the-test.css").write_text("p {}", encoding="utf-8")
    return Client().get("/static/of-the-test.css")


def missing_file(_client):
    return Client().get("/static/none.css")


def foreign_name(client):
    return client.get("/", headers={"host": "evil.example"})


def foreign_form(client):
    return Client(enforce_csrf_checks=True).post(reverse("account_login"))


def not_allowed(client):
    return client.get(reverse("log"))


def no_such_page(client):
    return client.get("/nothing/")


def raised_404(client):
    return client.get("/missing/")


def wrong_method(client):
    return client.get(reverse("set_language"))


def too_large(client):
    return client.post(
        reverse("account_change_password"), {f"f{number}": "" for number in range(2000)}
    )


def fault(client):
    client.raise_request_exception = False
    return client.get("/broken/")


KINDS = [
    (page, 200), (login_page, 200), (redirect, 302), (style_sheet, 200), (missing_file, 404),
    (foreign_name, 400), (too_large, 400), (foreign_form, 403), (not_allowed, 403),
    (no_such_page, 404), (raised_404, 404), (wrong_method, 405), (fault, 500),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "status"), KINDS, ids=lambda each: getattr(each, "__name__", each)
)
@override_settings(ROOT_URLCONF=WITH_FAULTS)
def test_every_kind_of_answer_carries_the_headers(kind, status):
    response = kind(logged_in(make_person("sato", Role.PLANNER)))
    assert response.status_code == status
    assert headers_of(response) == (WITH_PROVIDER if kind is login_page else HEADERS)
    assert "Server" not in response
    assert ("private" in response["Cache-Control"]) is (kind is not style_sheet)
    told = response.getvalue().decode()
    response.close()
    if status >= 400:
        assert not [word for word in ("Traceback", SECRET, "Exception", ".py") if word in told]


# Forms


def below(patterns: list[URLPattern | URLResolver], before: str = "/"):
    """Every address with something in each of its places."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from below(pattern.url_patterns, before)
        else:
            yield pattern


ADDRESSES = list(below(get_resolver().url_patterns))
IN_PLACES = {"int": "1", "uuid": "00000000-0000-0000-0000-000000000001"}


def address_of(pattern: URLPattern) -> str:
    places = pattern.pattern.converters
    kinds = {
        name: type(each).__name__.removesuffix("Converter").lower() for name, each in places.items()
    }
    return reverse(
        pattern.name, kwargs={name: IN_PLACES.get(kind, "x") for name, kind in kinds.items()}
    )


@pytest.mark.parametrize("pattern", ADDRESSES, ids=lambda each: each.name)
@pytest.mark.parametrize("visitor", ["everything", "anonymous"])
def test_no_address_takes_a_form_from_elsewhere(pattern, visitor):
    client = Client(enforce_csrf_checks=True)
    if visitor == "everything":
        client.force_login(make_person("sato", *Role, department=make_department("環境課")))
    for method in ("post", "put", "patch", "delete"):
        response = getattr(client, method)(address_of(pattern))
        assert response.status_code == 403
        assert "もう一度送信してください" in response.content.decode()


@pytest.mark.parametrize("pattern", ADDRESSES, ids=lambda each: each.name)
@pytest.mark.parametrize("visitor", ["everything", "anonymous"])
def test_every_address_answers_with_the_headers(pattern, visitor):
    client = Client(raise_request_exception=False)
    if visitor == "everything":
        client.force_login(make_person("sato", *Role, department=make_department("環境課")))
    for method in ("get", "post"):
        response = getattr(client, method)(address_of(pattern))
        of_login = pattern.name == "account_login" and response.status_code < 500
        assert headers_of(response) == (WITH_PROVIDER if of_login else HEADERS)
        response.close()


# Cookies


@pytest.mark.parametrize("encrypted", [False, True])
def test_no_script_reads_a_cookie_and_none_goes_unencrypted_where_there_is_https(
    tmp_path, encrypted
):
    installation = Installation(
        tmp_path, parse_database("sqlite:///k.db", tmp_path), "s" * 50, behind_proxy=encrypted
    )
    found = django_settings(installation)
    names = [name for name in found if "_COOKIE_" in name or name in {"CONTENT_SECURITY_POLICY"}]
    with override_settings(**{name: found[name] for name in names}):
        client = Client()
        make_person("sato")
        client.get(reverse("account_login"))
        client.post(
            reverse("account_login"), {"username": "sato", "password": PASSWORD, "login": "sato"}
        )
        client.post(reverse("set_language"), {"language": "en"})
    assert {"sessionid", "csrftoken", "keikaku_language"} <= client.cookies.keys()
    for cookie in client.cookies.values():
        assert cookie["httponly"] is True
        assert cookie["samesite"] == "Lax"
        assert bool(cookie["secure"]) is encrypted
        assert cookie["domain"] == ""

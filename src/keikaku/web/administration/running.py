"""The installation that this process runs as."""

from django.conf import settings

from keikaku.web.installation import Installation


def running() -> Installation:
    """As it was when the server was started; the file may say something else by now."""
    found = getattr(settings, "INSTALLATION")  # noqa: B009 - the stubs know Django's own alone
    assert isinstance(found, Installation)
    return found

"""Where browsers allow passkeys: over HTTPS under a name, or on this machine as `localhost`."""

import ipaddress

from django.http import HttpRequest
from django.http.request import split_domain_port


def are_possible(request: HttpRequest) -> bool:
    """Whether the page was asked for in a way in which its browser knows passkeys."""
    domain, _port = split_domain_port(request.get_host())
    if domain == "localhost":
        return True
    return request.is_secure() and not _is_address(domain)


def _is_address(domain: str) -> bool:
    try:
        ipaddress.ip_address(domain.strip("[]"))
    except ValueError:
        return False
    return True

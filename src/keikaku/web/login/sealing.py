"""Keys of second factors, sealed with the secret of the installation while they lie on a disk."""

from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_PURPOSE = b"keikaku: keys of second factors"
_LENGTH = 32


class Sealed(ValueError):
    """It was sealed with another secret, or altered."""


def seal(text: str) -> str:
    """What only this installation's secret opens."""
    return _fernet(settings.SECRET_KEY).encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """The text again. Raises Sealed."""
    try:
        return _fernet(settings.SECRET_KEY).decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise Sealed from None


@lru_cache(maxsize=4)
def _fernet(secret: str) -> Fernet:
    """A key of its own for this purpose; the secret is long and by chance, so none is slow."""
    derived = HKDF(algorithm=SHA256(), length=_LENGTH, salt=None, info=_PURPOSE)
    return Fernet(urlsafe_b64encode(derived.derive(secret.encode())))

"""Why something cannot be done with a draft as it stands."""

from keikaku.core.errors import KeikakuError


class NotNow(KeikakuError):
    """The state of the draft does not allow it; the text says what to do first."""

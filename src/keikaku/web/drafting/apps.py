"""The app of drafts under work."""

from django.apps import AppConfig

from keikaku.web.audit.checks import register
from keikaku.web.drafting.seals import broken


class DraftingConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.drafting"
    label = "drafting"

    def ready(self) -> None:
        """The verification of the log looks at the seals of editions too."""
        register("editions", broken)

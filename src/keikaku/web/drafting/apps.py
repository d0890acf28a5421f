"""The app of drafts under work."""

from django.apps import AppConfig

from keikaku.web.audit.checks import register
from keikaku.web.drafting.errata_seals import discrepancies
from keikaku.web.drafting.seals import broken


class DraftingConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.drafting"
    label = "drafting"

    def ready(self) -> None:
        """The verification of the log looks at seals, too; home tells of comments."""
        from keikaku.web.accounts.waiting import tell_home
        from keikaku.web.drafting.waiting import waiting

        register("editions", broken)
        register("errata", discrepancies)
        tell_home(waiting)

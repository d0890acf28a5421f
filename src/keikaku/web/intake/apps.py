"""The app of intake."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.intake"
    label = "intake"

    def ready(self) -> None:
        """Home tells of readings that wait for a person; who leaves hands them over."""
        from keikaku.web.accounts.holdings import register
        from keikaku.web.accounts.waiting import tell_home
        from keikaku.web.intake.held import READINGS
        from keikaku.web.intake.waiting import waiting

        tell_home(waiting)
        register(READINGS)

"""The app of intake."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.intake"
    label = "intake"

    def ready(self) -> None:
        """Home tells of readings that wait; who leaves hands them over; the doctor looks."""
        from keikaku.web.accounts.holdings import register
        from keikaku.web.accounts.waiting import tell_home
        from keikaku.web.health import checks
        from keikaku.web.intake.health import reading_findings
        from keikaku.web.intake.held import READINGS
        from keikaku.web.intake.waiting import waiting

        tell_home(waiting)
        register(READINGS)
        checks.register("reading", reading_findings)

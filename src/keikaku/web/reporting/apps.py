"""The app of what departments report."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.reporting"
    label = "reporting"

    def ready(self) -> None:
        """Home tells of reports, sealing and the doctor ask for them; they are handed over."""
        from keikaku.web.accounts.holdings import register as register_holding
        from keikaku.web.accounts.waiting import tell_home
        from keikaku.web.health import checks
        from keikaku.web.plans.awaited import tell_of
        from keikaku.web.reporting.awaited import awaited_of
        from keikaku.web.reporting.health import report_findings
        from keikaku.web.reporting.held import REPORTS
        from keikaku.web.reporting.waiting import waiting

        tell_home(waiting)
        tell_of(awaited_of)
        register_holding(REPORTS)
        checks.register("reports", report_findings)

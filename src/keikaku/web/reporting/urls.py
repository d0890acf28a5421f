"""Addresses of reports: the department's own rows, what waits for the head, what came in."""

from django.urls import path

from keikaku.web.reporting.views import overview, own, reports, waiting

urlpatterns = [
    path("reports/", own.own, name="reports"),
    path("reports/waiting/", waiting.waiting, name="reports_waiting"),
    path("reports/overview/", overview.overview, name="reports_overview"),
    path("reports/overview/<int:draft>/<int:year>/", overview.of_draft, name="reports_of_draft"),
    path("reports/<int:report>/", reports.report, name="report"),
    path("reports/<int:report>/withdraw/", reports.withdraw, name="report_withdraw"),
    path("reports/<int:report>/send-back/", reports.send_back, name="report_send_back"),
]

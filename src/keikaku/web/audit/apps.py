"""The audit log as a part of Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit log."""

    name = "keikaku.web.audit"
    label = "audit"
    verbose_name = "監査記録"

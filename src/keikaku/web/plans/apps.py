"""The app of plans, drafts and editions."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.plans"
    label = "plans"

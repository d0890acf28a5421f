"""The app of drafts under work."""

from django.apps import AppConfig


class DraftingConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.drafting"
    label = "drafting"

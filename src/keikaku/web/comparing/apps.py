"""The app of comparisons."""

from django.apps import AppConfig


class ComparingConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.comparing"
    label = "comparing"

"""The app of the reading pages, the cross maps and search."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.library"
    label = "library"

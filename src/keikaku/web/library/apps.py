"""The app of the reading pages, the cross maps and search."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.library"
    label = "library"

    def ready(self) -> None:
        """Home tells where an empty library begins."""
        from keikaku.web.accounts.waiting import tell_home
        from keikaku.web.library.first_steps import waiting

        tell_home(waiting)

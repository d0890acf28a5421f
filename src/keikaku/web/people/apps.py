"""The administrator's pages as a part of Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Pages over people and departments; it stores nothing itself."""

    name = "keikaku.web.people"
    label = "people"
    verbose_name = "利用者と課の管理"

    def ready(self) -> None:
        """Home tells where a new installation begins."""
        from keikaku.web.accounts.waiting import tell_home
        from keikaku.web.people.first_steps import waiting

        tell_home(waiting)

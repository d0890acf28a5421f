"""The administrator's pages as a part of Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Pages over people and departments; it stores nothing itself."""

    name = "keikaku.web.people"
    label = "people"
    verbose_name = "利用者と課の管理"

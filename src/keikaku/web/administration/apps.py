"""The administrator's page of the installation as a part of Django."""

from django.apps import AppConfig


class AdministrationConfig(AppConfig):
    """Pages over the settings; it stores nothing in the database but events of the log."""

    name = "keikaku.web.administration"
    label = "administration"
    verbose_name = "設定と点検"

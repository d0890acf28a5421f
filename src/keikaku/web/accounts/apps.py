"""People and rights as a part of Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, departments and roles."""

    name = "keikaku.web.accounts"
    label = "accounts"
    verbose_name = "利用者と権限"

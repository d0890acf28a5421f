"""People and rights as a part of Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, departments and roles."""

    name = "keikaku.web.accounts"
    label = "accounts"
    verbose_name = "利用者と権限"

    def ready(self) -> None:
        """Roles are the first kind of what people hold."""
        from keikaku.web.accounts.holdings import register
        from keikaku.web.accounts.roles_held import ROLES

        register(ROLES)

"""Login as a part of Django."""

from django.apps import AppConfig


class LoginConfig(AppConfig):
    """The pages of login on django-allauth, and the table that its limits are kept in."""

    name = "keikaku.web.login"
    label = "login"
    verbose_name = "ログイン"

    def ready(self) -> None:
        """Listens for what only a signal tells; the doctor looks at second factors."""
        from keikaku.web.health import checks
        from keikaku.web.login import listening, lost_factors

        listening.begin()
        checks.register("second-factors", lost_factors.factor_findings)

"""All addresses of login. Of django-allauth's none is reachable that does not stand here."""

from django.urls import path

from keikaku.web.login.oidc.views import come_back, go_out
from keikaku.web.login.views.again import CodeAgain, PasskeyAgain, PasswordAgain
from keikaku.web.login.views.entrance import SecondStep, log_in, log_out
from keikaku.web.login.views.factors import (
    AddApp,
    Overview,
    RecoveryCodes,
    RemoveApp,
    RenewRecoveryCodes,
)
from keikaku.web.login.views.own_sessions import end_sessions, own_sessions
from keikaku.web.login.views.passkeys import AddPasskey, PasskeyLogIn, RemovePasskey
from keikaku.web.login.views.password import ChangePassword

_OIDC = {"provider_id": "oidc"}

# The names are those by which django-allauth leads from page to page.
urlpatterns = [
    path("", Overview.as_view(), name="mfa_index"),
    path("login/", log_in, name="account_login"),
    path("login/second/", SecondStep.as_view(), name="mfa_authenticate"),
    path("login/passkey/", PasskeyLogIn.as_view(), name="mfa_login_webauthn"),
    path("login/oidc/", go_out, name="openid_connect_login"),
    path("login/oidc/back/", come_back, _OIDC, name="openid_connect_callback"),
    path("logout/", log_out, name="account_logout"),
    path("password/", ChangePassword.as_view(), name="account_change_password"),
    path("again/", PasswordAgain.as_view(), name="account_reauthenticate"),
    path("again/code/", CodeAgain.as_view(), name="mfa_reauthenticate"),
    path("again/passkey/", PasskeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
    path("app/add/", AddApp.as_view(), name="mfa_activate_totp"),
    path("app/remove/", RemoveApp.as_view(), name="mfa_deactivate_totp"),
    path("codes/", RecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("codes/renew/", RenewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("passkeys/add/", AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/remove/", RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("sessions/", own_sessions, name="own_sessions"),
    path("sessions/end/", end_sessions, name="end_sessions"),
]

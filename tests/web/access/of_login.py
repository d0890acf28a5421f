"""Login. The second step leads a stranger without a first one back to the first."""

from tests.web.access.row import Row

ROWS = [
    Row("mfa_authenticate", anonymous=True),
    Row("mfa_login_webauthn", method="post", anonymous=True),
    Row("openid_connect_login", method="post", anonymous=True),
    Row("openid_connect_callback", anonymous=True),
    Row("account_reauthenticate"),
    Row("mfa_reauthenticate"),
    Row("mfa_reauthenticate_webauthn"),
    Row("mfa_index"),
    Row("mfa_activate_totp"),
    Row("mfa_deactivate_totp"),
    Row("mfa_view_recovery_codes"),
    Row("mfa_generate_recovery_codes"),
    Row("mfa_add_webauthn"),
    Row("mfa_remove_webauthn", parts=lambda _own, _other: {"pk": 1}),
    Row("own_sessions"),
    Row("end_sessions", method="post"),
]

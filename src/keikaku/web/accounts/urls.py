"""Addresses of login, logout and the change of password."""

from django.urls import path

from keikaku.web.accounts.views import ChangePassword, LogIn, log_out

urlpatterns = [
    path("login/", LogIn.as_view(), name="account_login"),
    path("logout/", log_out, name="account_logout"),
    path("password/", ChangePassword.as_view(), name="account_change_password"),
]

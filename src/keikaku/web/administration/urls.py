"""Addresses of the pages of settings."""

from django.urls import path

from keikaku.web.administration import views

urlpatterns = [
    path("", views.settings, name="settings"),
    path("check/", views.check, name="settings_check"),
]

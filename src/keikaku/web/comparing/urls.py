"""Addresses of the comparison. A side is "e" or "d" with its number."""

from django.urls import path

from keikaku.web.comparing import views

urlpatterns = [
    path("", views.choose, name="compare"),
    path("of/<str:side>/<path:indicator>/", views.chain, name="compare_indicator"),
    path("<str:old>/<str:new>/", views.table, name="compare_table"),
    path("<str:old>/<str:new>/links/", views.links, name="compare_links"),
    path("<str:old>/<str:new>/links/confirm/", views.confirm, name="compare_confirm"),
    path("<str:old>/<str:new>/links/decided/<int:decision>/", views.take_back,
         name="compare_take_back"),
    path("<str:old>/<str:new>/links/<str:of>/<str:side>/<path:thing>/", views.link,
         name="compare_link"),
    path("<str:old>/<str:new>/file.<str:kind>", views.download, name="compare_file"),
]  # fmt: skip

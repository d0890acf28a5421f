"""All addresses of the application. Each has its row in the table of who may open it."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from keikaku.web.home.views import home
from keikaku.web.log.views import log

urlpatterns = [
    path("", home, name="home"),
    path("compare/", include("keikaku.web.comparing.urls")),
    path("accounts/", include("keikaku.web.login.urls")),
    path("people/", include("keikaku.web.people.urls")),
    path("settings/", include("keikaku.web.administration.urls")),
    path("", include("keikaku.web.intake.urls")),
    path("log/", log, name="log"),
    path("", include("keikaku.web.library.urls")),
    path("", include("keikaku.web.drafting.urls")),
    path("", include("keikaku.web.bodies.urls")),
    path("", include("keikaku.web.reporting.urls")),
    path("language/", login_not_required(require_POST(set_language)), name="set_language"),
]
handler400 = "keikaku.web.config.errors.bad_request"
handler403 = "keikaku.web.config.errors.forbidden"
handler404 = "keikaku.web.config.errors.not_found"
handler429 = "keikaku.web.config.errors.too_many"
handler500 = "keikaku.web.config.errors.server_error"

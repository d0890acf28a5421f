"""Addresses of intake."""

from django.urls import path

from keikaku.web.intake.views import files, intakes, outcome, reviews, sources

urlpatterns = [
    path("intake/", intakes.intakes, name="intake"),
    path("intake/upload/", intakes.upload, name="intake_upload"),
    path("intake/<int:pk>/", intakes.one, name="intake_one"),
    path("intake/<int:pk>/cancel/", intakes.cancel, name="intake_cancel"),
    path("intake/<int:pk>/restart/", intakes.restart, name="intake_restart"),
    path("intake/<int:pk>/withdraw/", intakes.withdraw, name="intake_withdraw"),
    path("intake/<int:pk>/again/", intakes.again, name="intake_again"),
    path("intake/<int:pk>/files/<int:number>/", files.original, name="intake_original"),
    path("intake/<int:pk>/files/<int:number>/page.png", files.picture, name="intake_picture"),
    path("intake/<int:pk>/review/", reviews.review, name="intake_review"),
    path("intake/<int:pk>/settle/", reviews.settle, name="intake_settle"),
    path("intake/<int:pk>/aside/", reviews.aside, name="intake_aside"),
    path("intake/<int:pk>/correct/", reviews.correct, name="intake_correct"),
    path("intake/<int:pk>/undo/", reviews.undo, name="intake_undo"),
    path("intake/<int:pk>/assumed/", outcome.assumed, name="intake_assumed"),
    path("intake/<int:pk>/values/", outcome.values, name="intake_values"),
    path("intake/<int:pk>/place/", outcome.place, name="intake_place"),
    path("intake/<int:pk>/accept/", outcome.accept, name="intake_accept"),
    path("drafts/<int:draft>/source/<path:thing>/", sources.source, name="intake_source"),
    path("drafts/<int:draft>/reading/", sources.review_of_draft, name="intake_review_of_draft"),
    path("drafts/<int:pk>/exchange.json", files.draft_json, name="draft_json"),
    path("editions/<int:pk>/exchange.json", files.edition_json, name="edition_json"),
]

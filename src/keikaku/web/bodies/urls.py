"""Addresses of bodies (the city hall's side) and of papers (the members' side)."""

from django.urls import path

from keikaku.web.bodies.views import (
    bodies,
    decisions,
    entering,
    entrusting,
    layings,
    opinions,
    papers,
)

urlpatterns = [
    path("bodies/", bodies.bodies, name="bodies"),
    path("bodies/new/", bodies.new, name="body_new"),
    path("bodies/<int:body>/", bodies.body, name="body"),
    path("bodies/<int:body>/change/", bodies.change, name="body_change"),
    path("bodies/<int:body>/seat/", bodies.seat, name="body_seat"),
    path("bodies/seats/<int:seat>/end/", bodies.end_seat, name="body_end_seat"),
    path("bodies/<int:body>/lay/", layings.choose, name="body_lay"),
    path("bodies/<int:body>/lay/<slug:what>/", layings.lay, name="body_lay_what"),
    path("bodies/<int:body>/entrust/<int:draft>/", entrusting.entrust, name="body_entrust"),
    path("papers/", papers.papers, name="papers"),
    path("papers/<int:laying>/", papers.paper, name="paper"),
    path("papers/<int:laying>/opinion/", opinions.opinion, name="paper_opinion"),
    path("papers/<int:laying>/enter/", entering.enter, name="paper_enter_opinion"),
    path("papers/<int:laying>/opinions.csv", opinions.as_csv, name="paper_opinions_csv"),
    path("papers/<int:laying>/withdraw/", layings.withdraw, name="paper_withdraw"),
    path("papers/<int:laying>/decide/", decisions.decide, name="paper_decide"),
    path("papers/opinions/<int:opinion>/correct/", opinions.correct, name="opinion_correct"),
    path("papers/opinions/<int:opinion>/answer/", opinions.answer, name="opinion_answer"),
]

"""Addresses of the library. Editions, drafts and papers have the same pages below theirs."""

from django.urls import path

from keikaku.web.library.views import document, frames, indicator, library, maps, node, search

_EDITION = "plans/<int:plan>/edition/<int:number>/"
# Below the address at which a draft is edited.
_DRAFT = "drafts/<int:draft>/read/"
# Below the cover of the paper.
_PAPER = "papers/<int:laying>/read/"

urlpatterns = [
    path("plans/", library.library, name="library"),
    path("plans/new/", library.new_plan, name="library_new_plan"),
    path("plans/<int:plan>/", library.plan, name="library_plan"),
    path("plans/<int:plan>/change/", library.change_plan, name="library_change_plan"),
    path("frames/new/", frames.new_frame, name="library_new_frame"),
    path("frames/<int:frame>/change/", frames.change_frame, name="library_change_frame"),
    path("frames/<int:frame>/remove/", frames.remove_frame, name="library_remove_frame"),
    path("plans/<int:plan>/map/<slug:frame>/", maps.map_page, name="library_map"),
    path(
        "plans/<int:plan>/map/<slug:frame>/node/<path:node>/",
        maps.map_node,
        name="library_map_node",
    ),
    path(_EDITION, document.edition, name="library_edition"),
    path(f"{_EDITION}node/<path:node>/", node.edition_node, name="library_edition_node"),
    path(
        f"{_EDITION}indicator/<path:indicator>/",
        indicator.edition_indicator,
        name="library_edition_indicator",
    ),
    path(_DRAFT, document.draft, name="library_draft"),
    path(f"{_DRAFT}node/<path:node>/", node.draft_node, name="library_draft_node"),
    path(
        f"{_DRAFT}indicator/<path:indicator>/",
        indicator.draft_indicator,
        name="library_draft_indicator",
    ),
    path(_PAPER, document.paper, name="library_paper"),
    path(f"{_PAPER}node/<path:node>/", node.paper_node, name="library_paper_node"),
    path(
        f"{_PAPER}indicator/<path:indicator>/",
        indicator.paper_indicator,
        name="library_paper_indicator",
    ),
    path("search/", search.search_page, name="search"),
]

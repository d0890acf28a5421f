"""The addresses of drafts under work, of seals and of errata."""

from django.urls import path

from keikaku.web.drafting.views import (
    beginning,
    comments,
    errata,
    history,
    pages,
    saving,
    sealing,
    undoing,
)

urlpatterns = [
    path("drafts/", pages.drafts, name="drafting_drafts"),
    path("drafts/begin/", beginning.begin, name="drafting_begin"),
    path("drafts/<int:draft>/", pages.draft, name="drafting_draft"),
    path("drafts/<int:draft>/things/<str:where>/", pages.thing, name="drafting_thing"),
    path(
        "drafts/<int:draft>/things/<str:where>/checks/",
        pages.checks_beside,
        name="drafting_checks_beside",
    ),
    path(
        "drafts/<int:draft>/things/<str:where>/history/",
        history.history,
        name="drafting_history_of_thing",
    ),
    path("drafts/<int:draft>/things/<str:where>/comments/", comments.add, name="drafting_comment"),
    path("drafts/<int:draft>/save/", saving.save, name="drafting_save"),
    path("drafts/<int:draft>/undo/", undoing.undo, name="drafting_undo"),
    path("drafts/<int:draft>/checks/", pages.checks, name="drafting_checks"),
    path("drafts/<int:draft>/numbering/", pages.numbering, name="drafting_numbering"),
    path("drafts/<int:draft>/history/", history.history, name="drafting_history"),
    path("drafts/<int:draft>/withdraw/", beginning.withdraw, name="drafting_withdraw"),
    path("drafts/<int:draft>/seal/", sealing.seal, name="drafting_seal"),
    path("comments/<int:comment>/settle/", comments.settle, name="drafting_settle_comment"),
    path("editions/<int:edition>/seal/", sealing.seal_of_edition, name="drafting_seal_of_edition"),
    path(
        "editions/<int:edition>/document/",
        sealing.document_of_edition,
        name="drafting_document_of_edition",
    ),
    path(
        "editions/<int:edition>/verification/",
        sealing.verification_of_edition,
        name="drafting_verification_of_edition",
    ),
    path("editions/<int:edition>/errata/", errata.errata, name="drafting_errata"),
    path("editions/<int:edition>/errata/new/", errata.new, name="drafting_new_erratum"),
    path("errata/<int:erratum>/", errata.erratum, name="drafting_erratum"),
    path("errata/<int:erratum>/word/", errata.erratum_as_word, name="drafting_erratum_as_word"),
]

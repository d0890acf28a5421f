"""Every address that takes a form: how whoever would write over another's work comes to see it.

A new one without a line here fails, so that nobody forgets to ask.
"""

from enum import Enum

from tests.web.test_access import ROWS

DRAFT = "what was seen goes with the edit; a page of its own shows both (409)"


class How(Enum):
    """How a conflict is seen."""

    EDIT = DRAFT
    SEEN = "the form carries what was seen; it shows what is there now (409)"
    REVISION = "the revision that was seen; a later one refuses"
    STATE = "the state that it needs is looked at under a lock; another one refuses"
    DIFFERENCE = "only what the person ticked otherwise than shown is changed"
    NEW = "makes something new, and changes nothing that is there"
    OWN = "only the person's own session, password or keys"
    SAME = "says one thing: done by two it is done as by one"
    STEP = "only the person's own last step, which is sought under a lock"
    ANEW = "only ever gives something new; what was given before ends, as the page says"


WRITES = {
    "drafting_save": How.EDIT,
    "drafting_undo": How.EDIT,
    "drafting_seal": How.REVISION,
    "drafting_withdraw": How.STATE,
    "drafting_begin": How.NEW,
    "drafting_comment": How.NEW,
    "drafting_settle_comment": How.STATE,
    "drafting_new_erratum": How.NEW,
    "library_new_plan": How.NEW,
    "library_new_frame": How.NEW,
    "library_change_plan": How.SEEN,
    "library_change_frame": How.SEEN,
    "library_remove_frame": How.STATE,
    "library_map_node": How.DIFFERENCE,
    "compare_link": How.SEEN,
    "compare_confirm": How.STATE,
    "compare_take_back": How.STATE,
    "person_register": How.NEW,
    "person_correct": How.SEEN,
    "person_deactivate": How.SAME,
    "person_reactivate": How.SAME,
    "person_password": How.ANEW,
    "person_reset_factors": How.SAME,
    "people_passwords": How.OWN,
    "people_import": How.NEW,
    "people_import_apply": How.REVISION,
    "role_give": How.NEW,
    "role_end": How.SEEN,
    "role_cancel": How.STATE,
    "handover": How.STATE,
    "department_create": How.NEW,
    "department_replace": How.SEEN,
    "department_dissolve": How.SEEN,
    "department_correct": How.SEEN,
    "body_new": How.NEW,
    "body_change": How.SEEN,
    "body_seat": How.NEW,
    "body_end_seat": How.SEEN,
    "body_entrust": How.SEEN,
    "body_lay_what": How.REVISION,
    "paper_opinion": How.NEW,
    "paper_enter_opinion": How.NEW,
    "paper_withdraw": How.STATE,
    "paper_decide": How.STATE,
    "opinion_answer": How.SEEN,
    "opinion_correct": How.STATE,
    "intake_upload": How.NEW,
    "intake_again": How.NEW,
    "intake_cancel": How.STATE,
    "intake_restart": How.STATE,
    "intake_withdraw": How.STATE,
    "intake_accept": How.STATE,
    "intake_settle": How.STATE,
    "intake_aside": How.SAME,
    "intake_correct": How.EDIT,
    "intake_assumed": How.DIFFERENCE,
    "intake_undo": How.STEP,
    "reports": How.SEEN,
    "reports_waiting": How.REVISION,
    "reports_of_draft": How.REVISION,
    "report_withdraw": How.REVISION,
    "report_send_back": How.REVISION,
    "settings": How.SEEN,
    "set_language": How.OWN,
    "end_sessions": How.OWN,
    "account_logout": How.OWN,
    "mfa_login_webauthn": How.OWN,
    "openid_connect_login": How.OWN,
}


def test_every_write_says_how_a_conflict_is_seen():
    taken = {row.name for row in ROWS if row.method == "post"}
    assert taken == set(WRITES)

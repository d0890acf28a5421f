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
    LEFT = "the last one counts: what was there stands in the log, but nobody is asked"


WRITES = {
    "drafting_save": How.EDIT,
    "drafting_undo": How.EDIT,
    "drafting_seal": How.REVISION,
    "drafting_withdraw": How.STATE,
    "drafting_begin": How.NEW,
    "drafting_comment": How.NEW,
    "drafting_settle_comment": How.LEFT,
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
}
HERE = ("drafting_", "library_", "compare_")


def test_every_write_of_plans_says_how_a_conflict_is_seen():
    taken = {row.name for row in ROWS if row.method == "post" and row.name.startswith(HERE)}
    assert taken == set(WRITES)

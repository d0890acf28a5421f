"""What holds for every edit of every plan."""

import json

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from keikaku.core.editing import Applied, Refused, apply, conflict, edits
from keikaku.core.editing.numbering import renumber
from keikaku.core.editing.text import merged
from keikaku.core.plan import Plan
from keikaku.exchange.edits import edit_from_json, edit_text, edit_to_json
from tests.property.edit_strategies import batches_of, edits_of, plans
from tests.property.strategies import words


def made(plan: Plan, edit: edits.Edit) -> Applied | None:
    try:
        return apply(plan, edit)
    except Refused:
        return None


@settings(max_examples=80)
@given(st.data(), plans)
def test_undo_gives_an_equal_plan_and_redo_the_edited_one(data: st.DataObject, plan: Plan):
    edit = data.draw(edits_of(plan) | batches_of(plan))
    done = _made_or_refused(plan, edit)
    assume(done is not None)
    assert done is not None
    undone = apply(done.plan, done.undo)
    assert undone.plan == plan
    assert apply(plan, undone.undo).plan == done.plan


def _made_or_refused(plan: Plan, edit: edits.Edit) -> Applied | None:
    """Edits of a batch may cross each other: each was made for the plan as it was."""
    return None if conflict(plan, edit) is not None else made(plan, edit)


@settings(max_examples=60)
@given(st.data(), plans)
def test_an_edit_is_the_same_after_a_round_trip_through_json(data: st.DataObject, plan: Plan):
    edit = data.draw(edits_of(plan) | batches_of(plan))
    assert edit_from_json(json.loads(edit_text(edit))) == edit
    done = _made_or_refused(plan, edit)
    assume(done is not None)
    assert done is not None
    assert made(plan, edit_from_json(edit_to_json(edit))) == done
    assert edit_from_json(json.loads(edit_text(done.undo))) == done.undo


@settings(max_examples=60)
@given(st.data(), plans)
def test_an_edit_made_for_the_plan_as_it_is_has_no_conflict(data: st.DataObject, plan: Plan):
    assert conflict(plan, data.draw(edits_of(plan))) is None


@settings(max_examples=80)
@given(st.data(), plans)
def test_edits_of_different_things_commute(data: st.DataObject, plan: Plan):
    one, other = data.draw(edits_of(plan)), data.draw(edits_of(plan))
    assume(not touched(one) & touched(other))
    assume(not gone(one) & about(other) and not gone(other) & about(one))
    first, second = made(plan, one), made(plan, other)
    assume(first is not None and second is not None)
    assert first is not None and second is not None
    assert conflict(first.plan, other) is None
    there, back = made(first.plan, other), made(second.plan, one)
    assume(there is not None and back is not None)  # each may need what the other takes away
    assert there is not None and back is not None
    assert there.plan == back.plan


def about(edit: edits.Edit) -> set[str]:
    """The ids of what an edit is made at."""
    was = getattr(edit, "was", None)
    return {getattr(edit, "where", ""), getattr(was, "id", "")} - {""}


def gone(edit: edits.Edit) -> set[str]:
    """The ids of what an edit removes."""
    match edit:
        case edits.RemoveIndicator():
            return {edit.where, *_ids(edit)}
        case edits.RemoveNode() | edits.RemoveInitiative():
            return {edit.where}
        case edits.RemoveValue():
            return {edit.was.id}
        case _:
            return set()


def touched(edit: edits.Edit) -> set[str]:  # noqa: PLR0911
    """What an edit is about; of the order of lists only one at a time is looked at here."""
    match edit:
        case edits.AddNode() | edits.RemoveNode() | edits.MoveNode():
            return {"tree", getattr(edit, "where", "")}
        case edits.RemoveIndicator() | edits.AddIndicator():
            return {"indicators", *_of_indicator(edit)}
        case edits.AddInitiative() | edits.RemoveInitiative():
            return {"initiatives", getattr(edit, "where", "")}
        case edits.ConfirmAssumption():
            spans = {f"{edit.where} SetSpans"} if edit.field.startswith("spans") else set()
            return {f"{edit.where} {edit.field}", edit.where} | spans
        case edits.AddValue() | edits.SetValue() | edits.RemoveValue() | edits.RestoreValue():
            return {edit.where, f"{edit.where} unit", *_value_of(edit)}
        case edits.PlaceIndicator() | edits.TakeAwayPlacement() | edits.MoveIndicator():
            return {f"{edit.where} placements"}
        case edits.RenameIndicator():
            return {f"{edit.where} placements", f"{edit.where} name"}
        case edits.SetUnit():
            return {edit.where, f"{edit.where} unit"}
        case _:
            return {f"{edit.where} {type(edit).__name__}"} if hasattr(edit, "where") else set()


def _of_indicator(edit: edits.AddIndicator | edits.RemoveIndicator) -> set[str]:
    where = edit.indicator.id if isinstance(edit, edits.AddIndicator) else edit.where
    kinds = ("SetDirection", "SetDefinition", "SetKind", "SetOwners", "placements", "name")
    return {where, *(f"{where} {kind}" for kind in kinds), *_ids(edit)}


def _ids(edit: edits.AddIndicator | edits.RemoveIndicator) -> set[str]:
    thing = edit.indicator if isinstance(edit, edits.AddIndicator) else edit.was
    return {value.id for value in thing.values}


def _value_of(edit: edits.Edit) -> set[str]:
    was = getattr(edit, "was", None)
    return set() if was is None else {was.id}


texts = st.lists(st.sampled_from(["甲", "乙", "丙", ""]), max_size=5).map("\n".join)


@given(texts, texts, texts)
def test_a_merge_does_not_depend_on_who_was_first(was: str, mine: str, theirs: str):
    both = merged(was, mine, theirs)
    assert both == merged(was, theirs, mine)
    assert merged(was, mine, was) == mine
    assert merged(was, mine, mine) == mine


@given(
    st.lists(words.filter(lambda word: "\n" not in word), min_size=2, max_size=6, unique=True),
    st.data(),
)
def test_people_who_change_different_paragraphs_both_win(
    paragraphs: list[str], data: st.DataObject
):
    one, other = data.draw(
        st.lists(st.integers(0, len(paragraphs) - 1), min_size=2, max_size=2, unique=True)
    )
    was = "\n".join(paragraphs)
    wanted = [
        "＊" if at == one else "★" if at == other else text for at, text in enumerate(paragraphs)
    ]
    mine = "\n".join("＊" if at == one else text for at, text in enumerate(paragraphs))
    theirs = "\n".join("★" if at == other else text for at, text in enumerate(paragraphs))
    assert merged(was, mine, theirs) == "\n".join(wanted)


@settings(max_examples=30)
@given(plans)
def test_renumbering_settles_and_never_changes_an_id(plan: Plan):
    found = renumber(plan)
    done = plan
    for edit in found.edits:
        done = apply(done, edit).plan
    assert [node.id for node in done.nodes] == [node.id for node in plan.nodes]

"""Inputs follow from seed and number, are of every kind, and are well: a short run of each part."""

import pytest

from fuzz import vocabulary
from fuzz.case import Case, kept_case
from fuzz.files import KINDS, file_case, seeds
from fuzz.outcome import Outcome
from fuzz.small import small_case
from fuzz.worker import tried

ENDINGS = list(KINDS)


def faults(cases: list[Case]) -> list[tuple[str, Outcome]]:
    outcomes = [(case.made, tried(case)) for case in cases]
    return [(made, outcome) for made, outcome in outcomes if not outcome.is_well]


def test_some_small_inputs_do_no_harm():
    assert faults([small_case(1, number) for number in range(500)]) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_some_damaged_files_do_no_harm(ending):
    if any(seeds(ending)):
        assert faults([file_case(1, number, [ending]) for number in range(5)]) == []


@pytest.mark.parametrize("ending", [ending for ending in ENDINGS if any(seeds(ending))])
def test_undamaged_files_are_well(ending):
    small, large = seeds(ending)
    assert faults([Case("file", data, ending, ending) for data in (*small[:3], *large)]) == []


def test_the_same_number_is_the_same_input():
    assert small_case(3, 14) == small_case(3, 14)
    assert file_case(3, 14, ENDINGS) == file_case(3, 14, ENDINGS)
    assert small_case(3, 14) != small_case(4, 14)
    assert file_case(3, 14, ENDINGS).data != file_case(3, 15, ENDINGS).data


def test_every_kind_of_input_is_made():
    assert {small_case(1, number).kind for number in range(60)} == {"cell", "name", "years", "plan"}
    made = {file_case(1, number, ENDINGS).ending for number in range(120)}
    assert made == {ending for ending in ENDINGS if any(seeds(ending))}


def test_only_the_formats_asked_for_are_made():
    assert {file_case(1, number, ["csv", "md"]).ending for number in range(20)} == {"csv", "md"}


def test_words_come_from_the_rules_and_from_the_profile():
    assert "51,220人 (H30年度)" in vocabulary.notations()
    assert "商品販売額(単位:千円)" in vocabulary.notations()
    assert "目標値" in vocabulary.heads()
    assert any("\t" in text for text in vocabulary.documents())


# Keeping


@pytest.mark.parametrize("kind", ["cell", "name", "years", "plan", "file"])
def test_a_kept_input_is_the_same_again(tmp_path, kind):
    case = Case(kind, "計画".encode(), "made here", "docx" if kind == "file" else "")
    path = tmp_path / case.name
    path.write_bytes(case.data)
    again = kept_case(path)
    assert (again.kind, again.data) == (case.kind, case.data)


def test_any_file_can_be_tried(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-")
    assert kept_case(path).kind == "file"

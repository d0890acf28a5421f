import pytest

from keikaku.core.lints.members import members_counted
from keikaku.core.plan import Area, Member
from tests.unit.core.lints.building import PLACE, findings, lines, node

NAMES = ("青葉市", "若葉市", "緑町", "南嶺県北町")


def area(composition: str | None) -> Area:
    return Area("a1", "なぎさ圏域", composition, None, PLACE)


def members(*names: str) -> tuple[Member, ...]:
    return tuple(Member(f"m{n}", "a1", name, "連携市町", None) for n, name in enumerate(names, 1))


@pytest.mark.parametrize(
    ("composition", "names", "code"),
    [
        ("2市2町", NAMES, None),
        ("２市２町", NAMES, None),
        ("2市1町", NAMES, "member_count_differs"),
        ("3市2町", NAMES, "member_count_differs"),
        ("2市1町1村", NAMES, "member_count_differs"),
        ("11市13町", NAMES, "members_not_listed"),
        ("1市", (), "members_not_listed"),
        (None, NAMES, None),
        ("約10市町", NAMES, None),
    ],
)
def test_a_composition_is_what_the_list_counts(composition, names, code):
    found = lines(members_counted, areas=(area(composition),), members=members(*names))
    assert found == ([f"{code} a1@composition"] if code else [])


def test_both_counts_are_told():
    (found,) = findings(members_counted, areas=(area("3市2町"),), members=members(*NAMES))
    assert dict(found.details) == {
        "name": "なぎさ圏域", "composition": "3市2町", "listed": "2市2町",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("青葉・若葉・緑の図書館で使えます。", "南嶺県北町"),
        ("青葉市、若葉市、緑町及び北町で進めます。", None),
        ("青葉市と若葉市で進めます。", None),  # two of four may well be all that take part
        ("青葉市で始めます。若葉市、緑町に広げます。", None),
        ("圏域で進めます。", None),
    ],
)
def test_a_sentence_that_names_most_members_names_all(text, missing):
    found = findings(
        members_counted, areas=(area("2市2町"),), members=members(*NAMES),
        nodes=(node(text=text),),
    )  # fmt: skip
    assert [each.details["missing"] for each in found] == ([missing] if missing else [])


def test_a_list_of_some_members_says_nothing_of_sentences():
    text = "青葉・若葉・緑の図書館で使えます。"
    found = lines(
        members_counted, areas=(area("11市13町"),), members=members(*NAMES),
        nodes=(node(text=text),),
    )  # fmt: skip
    assert found == ["members_not_listed a1@composition"]

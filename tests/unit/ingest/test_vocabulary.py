"""Words are those built in and those of a profile; a profile that cannot be read says why."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import vocabulary


def test_words_are_squeezed_for_matching():
    assert "kpi" in vocabulary().columns["name"]


def test_every_role_that_words_can_say_has_words():
    without = {role.value for role in ColumnRole} - vocabulary().columns.keys()
    assert without == {ColumnRole.YEAR.value, ColumnRole.YEAR_BESIDE.value}


def test_a_profile_adds_its_words_to_those_built_in(tmp_path):
    profile = tmp_path / "profile.toml"
    profile.write_text('[columns]\ntarget = ["めざす 姿"]\n', "utf-8")
    usual = vocabulary().columns["target"]
    assert vocabulary(profile).columns["target"] == (*usual, "めざす姿")
    assert vocabulary(profile).rows == vocabulary().rows


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[columns", ""),
        ('[column]\ntarget = ["目標"]', "[column]"),
        ('columns = "目標"', "[columns]"),
        ('[columns]\ntarget = "目標"', "[columns] target"),
        ("[columns]\ntarget = [1]", "[columns] target"),
    ],
)
def test_a_wrong_profile_says_where_it_is_wrong(tmp_path, text, place):
    profile = tmp_path / "profile.toml"
    profile.write_text(text, "utf-8")
    with pytest.raises(Unreadable) as error:
        vocabulary(profile)
    assert (error.value.name, error.value.place) == ("profile.toml", place)
    assert error.value.advice


def test_a_profile_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unreadable, match=r"none\.toml"):
        vocabulary(tmp_path / "none.toml")

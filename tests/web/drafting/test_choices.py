"""The city's choices of checks on pages: a faulty file is told, and the pages go on."""

import pytest
from django.test import override_settings
from django.urls import reverse

from keikaku.web.accounts.roles import Role
from keikaku.web.drafting.checking import checked
from keikaku.web.drafting.choices import chosen
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.made import begin

OFF = '[lints."{code}"]\noff = true\nreason = "様式が違う"\n'
FAULTY = [
    ('[lints."lint.style_mixed"]\noff = 1\nreason = "x"\n', "2行目 lints.lint.style_mixed.off"),
    ("outputs = [\n", "lints.toml"),
    ('[[style]]\nforms = ["取組"]\n', "2行目 style[1].forms"),
    ("colour = true\n", "1行目 colour"),
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "lints.toml"
    with override_settings(LINTS_FILE=path):
        yield path


def test_without_a_file_the_standard_holds(file):
    assert (chosen().fault, dict(chosen().choices.changed)) == ("", {})


def test_what_is_written_holds_at_once(file):
    for code in ("lint.style_mixed", "lint.doubtful_word"):
        file.write_text(OFF.format(code=code), encoding="utf-8")
        assert code in chosen().choices.changed


@pytest.mark.parametrize(("text", "told"), FAULTY)
def test_a_faulty_file_leaves_the_standard_and_is_told(file, text, told):
    file.write_text(text, encoding="utf-8")
    found = chosen()
    assert dict(found.choices.changed) == {}
    assert told in found.fault


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["drafting_draft", "drafting_checks", "drafting_seal"])
def test_pages_of_a_draft_go_on_and_say_it(file, name):
    draft = begin()
    file.write_text("colour = true\n", encoding="utf-8")
    client = logged_in(make_person("sato", Role.PLANNER))
    told = client.get(reverse(name, args=[draft.pk]))
    assert told.status_code == 200
    assert "点検の設定を読めない" in told.content.decode()
    assert "colour" in told.content.decode()
    file.unlink()
    assert "点検の設定を読めない" not in client.get(reverse(name, args=[draft.pk])).content.decode()


@pytest.mark.django_db
def test_what_was_checked_by_other_choices_is_checked_again(file):
    row = begin()
    codes = {each.code for each in checked(row).faults}
    code = next(each for each in sorted(codes) if each.startswith("lint."))
    file.write_text(OFF.format(code=code), encoding="utf-8")
    assert code not in {each.code for each in checked(row).faults}

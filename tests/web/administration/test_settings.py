"""The page of settings: what holds, from where, what changes, and who is told of it."""

import json
import os
from dataclasses import replace

import pytest
from django.db import DatabaseError
from django.urls import reverse

from keikaku.core.errors import Unwritable
from keikaku.web.accounts.roles import Role
from keikaku.web.administration.actions import settings as actions
from keikaku.web.administration.file import write_settings_file
from keikaku.web.administration.known import SECRET, all_settings, open_settings
from keikaku.web.administration.showing import values
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.configuration.given import ALL_KEYS
from keikaku.web.database_url import parse_database
from keikaku.web.identity_provider import IdentityProvider
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.conftest import sent

pytestmark = pytest.mark.django_db
PAGE = "/settings/"


def page(client) -> str:
    shown: str = client.get(PAGE).content.decode()
    return shown


def save(client, html=None, **given):
    """As a browser sends the form that it shows, with some fields typed over."""
    form = sent(html or page(client), "//main//form[@method='post']")
    return client.post(PAGE, {**form, **given})


def events() -> list[AuditEvent]:
    return list(AuditEvent.objects.filter(verb="change-settings"))


def test_every_setting_has_its_sentence():
    keys = [each.key for each in all_settings()]
    assert sorted(keys) == sorted((*ALL_KEYS, SECRET))
    assert all(str(each.label) and str(each.meaning) for each in all_settings())


def test_every_setting_is_told_as_it_holds(installation):
    assert values(installation).keys() == {each.key for each in all_settings()}


def test_what_reaches_trusts_or_holds_secrets_is_not_changed_here():
    left = {each.key for each in all_settings()} - {each.key for each in open_settings()}
    assert left == {
        "address", "port", "behind_proxy", "plain_http", "database_url", SECRET,
        *(key for key in ALL_KEYS if key.startswith("oidc_")),
    }  # fmt: skip


class TestShown:
    def test_each_with_its_place(self, client, file, monkeypatch):
        file.write_text("idle_minutes = 60\n")
        monkeypatch.setenv("KEIKAKU_MAX_FILES", "20")
        shown = page(client)
        assert str(file) in shown
        assert "環境変数 KEIKAKU_MAX_FILES（この画面では変えられません）" in shown
        assert "組み込みの値" in shown
        assert 'name="max_files"' not in shown
        assert 'name="idle_minutes"' in shown

    def test_what_was_changed_beside_takes_effect_with_a_start(self, client, file):
        assert "起動し直した後" not in page(client)
        file.write_text("idle_minutes = 45\n")
        shown = page(client)
        assert "起動し直すと効く変更があります" in shown
        assert "<dt>起動し直した後</dt><dd><strong>45</strong>" in shown

    def test_secrets_are_not_shown(self, client, installation, settings, tmp_path, monkeypatch):
        monkeypatch.setenv("KEIKAKU_SECRET_KEY", "e" * 50)
        provider = IdentityProvider("https://login.example", "keikaku", "geheim")
        database = parse_database("postgres://u:geheim@db:5433/plans", tmp_path)
        settings.INSTALLATION = replace(
            installation, identity_provider=provider, database=database, secret_key="geheim" * 9
        )
        shown = page(client)
        assert "geheim" not in shown
        assert "PostgreSQL db:5433/plans、利用者 u、パスワードは設定済み" in shown
        assert "設定済み（表示しません）" in shown
        assert "環境変数 KEIKAKU_SECRET_KEY" in shown

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("idle_minutes = 0\n", "1行目 idle_minutes: 「0」は使えません"),
            ("port = 1\nprot = 2\n", "2行目 prot: 知らない項目です"),
            ("port = ", "TOMLとして読めません"),
        ],
    )
    def test_a_file_at_fault_is_told(self, client, file, text, told):
        file.write_text(text)
        shown = page(client)
        assert told in shown
        assert "起動し直さないでください" in shown

    def test_what_may_not_be_written_has_no_form(self, client, file, monkeypatch):
        file.write_text("port = 1")
        monkeypatch.setattr(os, "access", lambda *_any: False)
        shown = page(client)
        assert "この画面からは変えられません" in shown
        assert "保存する" not in shown


class TestChanged:
    def test_one_value_and_nothing_else(self, client, file):
        file.write_text("# ours\nport = 8000\nidle_minutes = 60 # long\n")
        answer = save(client, idle_minutes="３０", language="en")
        assert answer.status_code == 302
        assert file.read_text() == (
            '# ours\nport = 8000\nidle_minutes = 30  # long\nlanguage = "en"\n'
        )
        (event,) = events()
        assert (event.who, event.about) == ("kanri さん（kanri）", "settings")
        assert json.loads(event.before) == {"idle_minutes": 60, "language": None}
        assert json.loads(event.after) == {"idle_minutes": 30, "language": "en"}
        assert "起動し直すと効きます" in page(client)

    def test_a_file_is_made_where_there_is_none(self, client, file):
        save(client, max_pages="50")
        assert file.read_text() == "max_pages = 50\n"

    def test_an_empty_field_takes_its_line_away(self, client, file):
        file.write_text("max_pages = 50\nport = 1\n")
        save(client, max_pages="")
        assert file.read_text() == "port = 1\n"

    def test_what_is_the_same_is_not_written(self, client, file):
        file.write_text("max_pages = 50\nallowed_hosts = []\n")
        answer = client.post(PAGE, sent(page(client), "//main//form[@method='post']"), follow=True)
        assert "変わったところはありません" in answer.content.decode()
        assert file.read_text() == "max_pages = 50\nallowed_hosts = []\n"
        assert events() == []

    def test_names_stand_in_lines_of_their_own(self, client, file):
        save(client, allowed_hosts=" testserver\r\n\r\nkeikaku.example ")
        assert file.read_text() == 'allowed_hosts = ["testserver", "keikaku.example"]\n'

    def test_nobody_locks_the_own_door(self, client, file):
        shown = save(client, allowed_hosts="keikaku.example").content.decode()
        assert "いま使っている名前「testserver」がありません" in shown
        assert not file.exists()

    @pytest.mark.parametrize(
        ("field", "typed", "told"),
        [
            ("idle_minutes", "0", "「0」は使えません。 1～1440にしてください。"),
            ("idle_minutes", "soon", "「soon」は使えません。 整数にしてください。"),
            ("idle_minutes", "-5", "「-5」は使えません。 整数にしてください。"),
            ("max_file_mb", "65", "「65」は使えません。 1～64にしてください。"),
            ("allowed_hosts", "https://testserver", "名前だけを書いてください"),
        ],
    )
    def test_the_parser_tells_what_is_wrong_at_its_field(self, client, file, field, typed, told):
        file.write_text("port = 8000\n")
        shown = save(client, **{field: typed}).content.decode()
        (fault,) = [each for each in shown.split('<p class="fault">')[1:] if told in each]
        assert f'name="{field}"' in fault
        assert typed in shown
        assert file.read_text() == "port = 8000\n"
        assert events() == []

    def test_in_english_too(self, client, file):
        client.cookies["keikaku_language"] = "en"
        shown = save(client, idle_minutes="0").content.decode()
        assert "“0” cannot be used. Make it 1 to 1440." in shown

    def test_a_fault_elsewhere_in_the_file_is_told_before_it_is_written(self, client, file):
        file.write_text("port = 0\n")
        shown = save(client, max_pages="50").content.decode()
        assert "config.toml port: 「0」は使えません" in shown
        assert file.read_text() == "port = 0\n"

    def test_a_value_at_fault_can_be_mended(self, client, file):
        file.write_text('idle_minutes = "60"\nlanguage = "fr"\n')
        assert save(client, idle_minutes="60", language="").status_code == 302
        assert file.read_text() == "idle_minutes = 60\n"

    def test_what_the_environment_fixes_is_not_written(self, client, file, monkeypatch):
        shown = page(client)
        monkeypatch.setenv("KEIKAKU_MAX_PAGES", "9")
        save(client, shown, max_pages="50")
        assert not file.exists()

    def test_of_an_unwritable_file_is_told_and_no_event_left(self, client, file, monkeypatch):
        def refused(*_any):
            raise Unwritable(str(file), "設定ファイルに書き込めません。", "")

        monkeypatch.setattr(actions, "write_settings_file", refused)
        assert "設定ファイルに書き込めません" in save(client, max_pages="50").content.decode()
        assert events() == []


class TestTwoPeople:
    def test_the_second_sees_what_the_first_did(self, client, file):
        file.write_text("idle_minutes = 60\n")
        seen = page(client)
        other = logged_in(make_person("joho", Role.ADMINISTRATOR))
        save(other, idle_minutes="30", max_pages="10")
        answer = save(client, seen, idle_minutes="45")
        shown = answer.content.decode()
        assert answer.status_code == 409
        assert "joho さん（joho）が、その間に同じ項目を変えました" in shown
        assert "いまの内容は「30」です（あなたが見ていたのは「60」）" in shown
        assert file.read_text() == "idle_minutes = 30\nmax_pages = 10\n"
        assert save(client, shown).status_code == 302
        assert file.read_text() == "idle_minutes = 45\nmax_pages = 10\n"

    def test_other_fields_are_left_as_they_are_now(self, client, file):
        seen = page(client)
        file.write_text("max_pages = 10\n")  # by hand, on the machine
        save(client, seen, idle_minutes="45")
        assert file.read_text() == "max_pages = 10\nidle_minutes = 45\n"


class TestAction:
    def change(self, folder, **wanted):
        return actions.change(
            folder=folder, wanted=wanted, check=lambda *_any: None, by=COMMAND_LINE
        )

    def test_what_the_log_cannot_keep_is_put_back(self, file, monkeypatch):
        file.write_text("port = 1\n")
        write = write_settings_file

        def write_and_fail(before, text):
            write(before, text)
            if text != "port = 1\n":
                raise DatabaseError

        monkeypatch.setattr(actions, "write_settings_file", write_and_fail)
        with pytest.raises(DatabaseError):
            self.change(file.parent, port=2)
        assert events() == []

    def test_it_tells_whether_anything_changed(self, file):
        assert self.change(file.parent, port=2)
        assert not self.change(file.parent, port=2)


def test_the_check_page_says_what_the_doctor_says(client, installation):
    shown = client.get(reverse("settings_check")).content.decode()
    assert "監査記録と版に改変はありません" in shown
    assert "バックアップをまだ取っていません。" in shown
    assert "keikaku backup を毎日動かし" in shown
    assert f"keikaku doctor --folder {installation.folder}" in shown


def test_the_check_page_in_english(client, installation):
    client.cookies["keikaku_language"] = "en"
    shown = client.get(reverse("settings_check")).content.decode()
    assert "There has been no backup yet." in shown

"""Options of a reading as a person types them."""

import argparse

import pytest

from keikaku.cli.failures import WrongUsage
from keikaku.cli.options import aliases, period, read_options
from keikaku.core.errors import Unreadable
from keikaku.ingest.options import ReadOptions


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("R2-R6", (2020, 2024)),
        ("R2～R6", (2020, 2024)),
        ("r2-r6", (2020, 2024)),
        ("Ｒ２－Ｒ６", (2020, 2024)),
        ("2020-2024", (2020, 2024)),
        ("2020年度～2024年度", (2020, 2024)),
        ("令和2年度～令和6年度", (2020, 2024)),
        ("令和2年度～6年度", (2020, 2024)),
        ("令和2～6年度", (2020, 2024)),
        ("H29-R3", (2017, 2021)),
        ("平成31年度～令和5年度", (2019, 2023)),
        ("R7", (2025, 2025)),
        ("令和7年度", (2025, 2025)),
    ],
)
def test_a_period_is_first_and_last_fiscal_year(typed, years):
    assert period(typed) == years


@pytest.mark.parametrize(
    "typed",
    ["", "5年間", "R6-R2", "令和2年～令和6年", "令和7年3月", "2-6", "R2-R6-R8", "おととし"],
)
def test_what_is_no_period_of_fiscal_years_is_refused(typed):
    with pytest.raises(WrongUsage) as refused:
        period(typed)
    assert str(refused.value) == (
        f"--period: 「{typed}」を計画期間として読めません。"
        "R2-R6、2020-2024、令和2年度～令和6年度 のように年度で書いてください。"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", {}),
        ('"榛瀬市" = ["榛獺市", "榛瀨市"]', {"榛瀬市": ("榛獺市", "榛瀨市")}),
        ('"取組" = []', {"取組": ()}),
    ],
)
def test_aliases_are_names_with_their_variants(tmp_path, text, names):
    path = tmp_path / "aliases.toml"
    path.write_text(text, encoding="utf-8")
    assert aliases(path) == names


def test_a_byte_order_mark_of_windows_is_no_part_of_the_first_name(tmp_path):
    path = tmp_path / "aliases.toml"
    path.write_text('"榛瀬市" = ["榛瀨市"]', encoding="utf-8-sig")
    assert aliases(path) == {"榛瀬市": ("榛瀨市",)}


@pytest.mark.parametrize(
    ("text", "encoding", "place", "reason"),
    [
        ('"榛瀬市" = "榛獺市"', "utf-8", "榛瀬市", "表記の揺れの一覧ではありません。"),
        ('"榛瀬市" = [1]', "utf-8", "榛瀬市", "表記の揺れの一覧ではありません。"),
        ('"榛瀬市" = [""]', "utf-8", "榛瀬市", "表記の揺れの一覧ではありません。"),
        ('[table]\n"榛瀬市" = []', "utf-8", "table", "表記の揺れの一覧ではありません。"),
        ("= broken", "utf-8", "", "TOML として読めません"),
        ('"榛瀬市" = []', "cp932", "", "TOML として読めません"),
    ],
)
def test_aliases_that_are_none_are_refused(tmp_path, text, encoding, place, reason):
    path = tmp_path / "aliases.toml"
    path.write_text(text, encoding=encoding)
    with pytest.raises(Unreadable) as refused:
        aliases(path)
    assert (refused.value.name, refused.value.place) == ("aliases.toml", place)
    assert refused.value.reason.startswith(reason)


def test_aliases_that_are_not_there_are_refused(tmp_path):
    with pytest.raises(Unreadable, match=r"^none\.toml: ファイルを開けません。"):
        aliases(tmp_path / "none.toml")


def test_read_options_take_only_what_was_said(tmp_path):
    nothing = argparse.Namespace(profile=None, period=None, aliases=None)
    assert read_options(nothing) == ReadOptions()
    path = tmp_path / "aliases.toml"
    path.write_text('"榛瀬市" = ["榛獺市"]', encoding="utf-8")
    profile = tmp_path / "profile.toml"
    everything = argparse.Namespace(profile=profile, period="R2-R6", aliases=path)
    assert read_options(everything) == ReadOptions(profile, (2020, 2024), {"榛瀬市": ("榛獺市",)})

import pytest

from keikaku.core.values.model import Ditto, DittoOf, Event, Reason
from keikaku.core.values.words import ditto, event, is_mark, missing_reason, uncertain_reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.BLANK),
        ("-", Reason.HYPHEN),
        ("---", Reason.HYPHEN),
        ("-人", Reason.HYPHEN),
        ("—", Reason.DASH),
        ("——", Reason.DASH),
        ("ー", Reason.DASH),
        ("—円", Reason.DASH),
        ("未調査", Reason.NOT_SURVEYED),
        ("データなし", Reason.NOT_SURVEYED),
        ("調整中", Reason.PENDING),
        ("協議中", Reason.PENDING),
        ("検討中", Reason.PENDING),
        ("未定", Reason.PENDING),
        ("該当なし", Reason.NOT_APPLICABLE),
        ("対象外", Reason.NOT_APPLICABLE),
        ("集計中", Reason.NOT_YET),
        ("公表前", Reason.NOT_YET),
    ],
)
def test_each_absence_has_its_reason(text: str, reason: Reason):
    assert missing_reason(text) is reason


@pytest.mark.parametrize("text", ["0", "-5", "-なにか", "実績なし", "ゼロ", "人", "策定", "…", "x"])
def test_other_texts_give_no_reason(text: str):
    assert missing_reason(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("…", Reason.NOT_SURVEYED),
        ("...", Reason.NOT_SURVEYED),
        ("未実施", Reason.NOT_SURVEYED),
        ("x", Reason.NOT_APPLICABLE),
        ("X", Reason.NOT_APPLICABLE),
        ("/", Reason.NOT_APPLICABLE),
        ("\\", Reason.NOT_APPLICABLE),
        ("×", None),
        ("-", None),
    ],
)
def test_signs_whose_reason_is_a_guess(text: str, reason: Reason | None):
    assert uncertain_reason(text) is reason


@pytest.mark.parametrize(
    ("text", "of"),
    [("同左", DittoOf.LEFT), ("←", DittoOf.LEFT), ("同上", DittoOf.ABOVE), ("〃", DittoOf.ABOVE)],
)
def test_ditto_marks(text: str, of: DittoOf):
    assert ditto(text) == Ditto(of)


def test_other_words_are_no_ditto():
    assert ditto("同右") is None


@pytest.mark.parametrize("text", ["◎", "○", "△", "×", "★★★", "A", "B+", "e", "↗"])
def test_judgement_marks(text: str):
    assert is_mark(text)


@pytest.mark.parametrize("text", ["", "1", "AB", "F", "策定", "-", "○人"])
def test_other_texts_are_no_marks(text: str):
    assert not is_mark(text)


@pytest.mark.parametrize(
    "text",
    [
        "策定",
        "設立",
        "計画の策定",
        "計画策定",
        "整備済",
        "設置済み",
        "完了",
        "条例を制定",
        "運用開始",
        "済",
        "策定予定",
    ],
)
def test_deeds_are_events(text: str):
    assert event(text) == Event(text)


@pytest.mark.parametrize(
    "text",
    [
        "未策定",
        "非公開",
        "策定中",
        "3棟整備",
        "検討なし",
        "策定(仮)",
        "増加",
        "",
        "策定 実施",
        "計画策定より",
        "不実施",
    ],
)
def test_what_is_not_plainly_a_deed_is_no_event(text: str):
    assert event(text) is None


def test_a_bare_deed_has_nothing_before_it():
    assert (event("策定", bare=True), event("計画策定", bare=True)) == (Event("策定"), None)

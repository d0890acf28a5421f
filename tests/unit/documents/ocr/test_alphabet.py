"""Scores of the model become text: forms folded, widths alike, letters of one shape by context."""

import numpy as np
import pytest

from keikaku.documents.ocr.alphabet import Alphabet, Recognised

LETTERS = "単\n单\n1\n１\nデ\nー\n一\n夕\nタ\n覧"
PLACES = {letter: place for place, letter in enumerate(["", *LETTERS.split("\n"), " "])}
ALPHABET = Alphabet(LETTERS)


def read(*steps: dict[str, float], share: float = 1.0) -> Recognised:
    """What is read where each step gives these letters these scores, and nothing the rest."""
    scores = np.zeros((len(steps), len(PLACES)), np.float32)
    for step, given in zip(scores, steps, strict=True):
        step[0] = 1 - sum(given.values())
        for letter, score in given.items():
            step[PLACES[letter]] = score
    return ALPHABET.decoded(scores, share)


def parts(found: Recognised) -> tuple[str, list[float], list[float], str]:
    sure, middles = found.confidence.tolist(), found.middles.tolist()
    return found.text, [round(s, 2) for s in sure], [round(m, 3) for m in middles], found.model


def test_steps_become_letters_with_their_places():
    found = read({"1": 0.9}, {"1": 0.8}, {}, {"1": 0.7}, {" ": 1.0}, {"デ": 1.0}, {}, {})
    assert parts(found) == ("11 デ", [0.9, 0.7, 1.0, 1.0], [0.062, 0.438, 0.562, 0.688], "11 デ")


def test_places_are_shares_of_what_the_line_fills():
    assert parts(read({"1": 1.0}, {}, {}, {}, share=0.5))[2] == [0.25]


def test_nothing_is_read_of_nothing():
    assert parts(read({}, {}, {})) == ("", [], [], "")


def test_the_scores_of_both_forms_of_a_letter_are_added():
    assert parts(read({"单": 0.6, "単": 0.3}))[::3] == ("単", "单")
    assert parts(read({"单": 0.6, "単": 0.3}))[1] == [0.9]


def test_a_letter_may_be_found_by_both_forms_only():
    assert parts(read({"单": 0.35, "単": 0.35}))[0] == "単"


def test_doubt_between_widths_is_none():
    assert parts(read({"1": 0.5, "１": 0.45}))[:2] == ("1", [0.95])


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ([{"デ": 1.0}, {"一": 0.9, "ー": 0.1}, {"夕": 0.8, "タ": 0.2}], "データ"),
        ([{"デ": 1.0}, {"一": 0.99, "ー": 0.01}, {"覧": 1.0}], "デ一覧"),
        ([{"単": 1.0}, {"ー": 0.6, "一": 0.4}], "単一"),
    ],
    ids=["among katakana", "the model is sure", "among kanji"],
)
def test_letters_of_one_shape_are_chosen_by_their_neighbours(steps, text):
    found = read(*steps)
    assert found.text == text
    assert found.confidence.min() > 0.98

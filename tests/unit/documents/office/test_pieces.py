"""A text with its changes: what it says, what it said, what is to be told of it."""

import pytest

from keikaku.documents.office.pieces import Piece, Pieces, State

KEPT, NEW, STRUCK, GONE, HIDDEN = State


def text(*pieces: tuple[str, State]) -> Pieces:
    return Pieces([Piece(letters, state) for letters, state in pieces])


@pytest.mark.parametrize(
    ("pieces", "now", "before", "flags"),
    [
        (text(("a", KEPT)), "a", None, ()),
        (text(("a", GONE), ("b", NEW)), "b", "a", ("text.tracked_change",)),
        (text(("a", STRUCK), ("b", KEPT)), "b", "ab", ("text.struck_out",)),
        (text(("a", HIDDEN), ("b", KEPT)), "b", None, ()),
        (text(("a ", KEPT), (" ", GONE)), "a ", None, ()),
        (text((" ", NEW), ("a", STRUCK)), " ", "a", ("text.struck_out",)),
        (text(), "", None, ()),
    ],
)
def test_both_readings_are_told(pieces, now, before, flags):
    assert (pieces.text, pieces.original, pieces.flags) == (now, before, flags)


def test_letters_in_one_state_are_told_apart():
    pieces = text(("a", GONE), ("b", KEPT), ("c", GONE))
    assert (pieces.of(GONE), pieces.of(KEPT), pieces.of(HIDDEN)) == ("ac", "b", "")


def test_a_text_is_cut_at_signs_that_are_read():
    pieces = text(("a\tb", KEPT), ("x\ty", GONE), ("c\t", NEW))
    assert [(part.text, part.original) for part in pieces.split("\t")] == [
        ("a", None),
        ("bc", "bx\ty"),
        ("", None),
    ]


def test_lines_are_added_without_blank_ones():
    pieces = text(("", KEPT))
    for line in ("a", " ", "b"):
        pieces.add_line(text((line, KEPT)))
    pieces.prefix("1. ")
    assert pieces.text == "1. a \nb"

"""Signs of typesetting, and where each sign that they print came from."""

import pytest

from keikaku.core.typeset import as_printed


@pytest.mark.parametrize(
    ("text", "printed", "places"),
    [
        ("12", "12", [0, 1]),
        (r"5\%", "5%", [0, 1]),
        (r"5\\%", "5%", [0, 1]),
        (r"$5\%$", "5%", [1, 2]),
        ("$5%$", "5%", [1, 2]),
        ("$5 50%$", "$5 50%$", [*range(7)]),
        (r"a\to b", "a→ b", [0, 1, 4, 5]),
        (r"$\downarrow$", "↓", [1]),
        (r"\tokyo", r"\tokyo", [*range(6)]),
        ("$5 to $6", "$5 to $6", [*range(8)]),
        ("CO<sub>2</sub>量", "CO₂量", [0, 1, 2, 14]),
        ("m<SUP>2</SUP>", "m²", [0, 1]),
        ("人<sup>2</sup>", "人<sup>2</sup>", [*range(13)]),
        ("m<sup>2</sub>", "m<sup>2</sub>", [*range(13)]),
    ],
)
def test_signs_of_typesetting_are_read_as_what_they_print(
    text: str, printed: str, places: list[int]
) -> None:
    found, offsets = as_printed(text, range(len(text)))
    assert (found, list(offsets)) == (printed, places)

from itertools import repeat

import pytest

from keikaku.core.sources import Location
from keikaku.documents.many import many
from keikaku.documents.model import Cell

NONE = repeat(None)
ADDRESSES = ["p.1 表1 1行目 1列目", "p.1 表1 1行目 2列目"]


def test_objects_made_all_at_once_are_those_of_the_constructor():
    columns = ADDRESSES, repeat(1), NONE, NONE, NONE, repeat(1), repeat(1), (1, 2), NONE, NONE
    made = many(Location, ["s1", "s1"], *columns)
    assert made == [
        Location("s1", address, page=1, table=1, row=1, column=column)
        for address, column in zip(ADDRESSES, (1, 2), strict=True)
    ]
    assert len(set(made)) == 2
    assert list(map(repr, made)) == [repr(each) for each in made]


def test_of_no_rows_nothing_is_made():
    assert many(Location, [], *[NONE] * 10) == []


def test_each_field_needs_its_column():
    with pytest.raises(ValueError, match="zip"):
        many(Cell, [0], [0], ["値"])

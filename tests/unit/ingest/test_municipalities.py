"""Lists of municipalities are read whole or not at all."""

from collections import Counter
from decimal import Decimal

import pytest

from keikaku.ingest.municipalities import (
    composition_of,
    print_composition,
    read_composition,
    read_municipalities,
    read_population,
)


def counted(population):
    return population and (population.reading.amount, population.reading.unit)


def shown(found):
    listed = [(one.name, counted(one.population)) for one in found.municipalities]
    return listed, found.open, found.goes_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青葉市、緑町", ([("青葉市", None), ("緑町", None)], False, False)),
        ("青葉市・緑町・北村", ([("青葉市", None), ("緑町", None), ("北村", None)], False, False)),
        ("青葉市　緑町", ([("青葉市", None), ("緑町", None)], False, False)),
        (
            "青葉市(約19万7千人)、緑町（8,200人）",
            ([("青葉市", (Decimal(197000), "人")), ("緑町", (Decimal(8200), "人"))], False, False),
        ),
        ("隣県緑町、", ([("隣県緑町", None)], False, True)),
        ("青葉市、緑町等", ([("青葉市", None), ("緑町", None)], True, False)),
        ("青葉市ほか", ([("青葉市", None)], True, False)),
        ("港区", ([("港区", None)], False, False)),
    ],
)
def test_lists(text, expected):
    assert shown(read_municipalities(text)) == expected


@pytest.mark.parametrize(
    "text", ["", "、", "青葉市、商工会", "青葉市(県庁所在地)", "青葉市(12件)", "3市", "まちづくり"]
)
def test_what_holds_anything_else_is_no_list(text):
    assert read_municipalities(text) is None


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("約63万人", Decimal(63), "万人"),
        ("人口 24,100人", Decimal(24100), "人"),
        ("人口：約2.4万人", Decimal("2.4"), "万人"),
    ],
)
def test_populations(text, amount, unit):
    assert counted(read_population(text)) == (amount, unit)


@pytest.mark.parametrize("text", ["", "24,100", "24,100世帯", "多い", "10人 20人"])
def test_other_numbers_are_no_population(text):
    assert read_population(text) is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("6市1町", {"市": 6, "町": 1}),
        ("１１市１３町", {"市": 11, "町": 13}),
        ("1市", {"市": 1}),
        ("3市2町1村", {"市": 3, "町": 2, "村": 1}),
    ],
)
def test_compositions(text, counts):
    assert read_composition(text) == Counter(counts)


@pytest.mark.parametrize("text", ["", "6市1", "市", "6市と1町", "21地域"])
def test_other_texts_are_no_composition(text):
    assert read_composition(text) is None


def test_names_are_counted_by_kind_and_printed_back():
    counts = composition_of(["青葉市", "緑町", "隣県北町", "若葉市", "森村"])
    assert print_composition(counts) == "2市2町1村"
    assert read_composition("2市2町1村") == counts

"""The chain as values: one text for one value, a head that can be written down."""

import pytest

from keikaku.web.audit.chain import EMPTY, Head, canonical, digest_of, parse_head


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (12, "12"),
        ("計画\n", '"計画\\n"'),
        ({"b": 1, "a": [None, "あ"]}, '{"a":[null,"あ"],"b":1}'),
        ([], "[]"),
    ],
)
def test_a_value_has_one_text(value, text):
    assert canonical(value) == text


def test_keys_come_in_one_order():
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


@pytest.mark.parametrize("value", [float("nan"), object(), {1, 2}])
def test_what_has_no_text_is_refused(value):
    with pytest.raises((TypeError, ValueError)):
        canonical(value)


def test_fields_do_not_run_into_each_other():
    assert digest_of(["ab", "c"]) != digest_of(["a", "bc"])


@pytest.mark.parametrize("head", [EMPTY, Head(12, "a" * 64)])
def test_a_head_can_be_written_down(head):
    assert parse_head(f" {str(head).upper()}\n") == head


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "a" * 64,
        f"x:{'a' * 64}",
        f"1:{'g' * 64}",
        "1:aa",
        f"0:{'a' * 64}",
        f"1:{'0' * 64}x",
    ],
)
def test_what_is_no_head_is_refused(text):
    with pytest.raises(ValueError, match=f"^{text}$"):
        parse_head(text)

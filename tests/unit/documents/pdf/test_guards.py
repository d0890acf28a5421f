"""A PDF that would unfold without end is refused before it is opened; others pass quickly."""

from time import process_time

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.pdf import guards
from keikaku.documents.pdf.guards import check_bytes
from tests import hostile_files as hostile
from tests.hostile_files import MEGABYTE, page_of_forms
from tools.plan_files import plan
from tools.plan_files.pdf import pdf

BIG = 80 * MEGABYTE


@pytest.mark.parametrize(
    "data",
    [
        hostile.bomb_in_pdf(BIG),
        hostile.bomb_in_pdf(BIG, ascii85=True),
        hostile.bomb_in_pdf(BIG, font=True),
        hostile.repeated_contents(100),
        page_of_forms(b"/F Do /F Do"),
        page_of_forms(b"/G Do /G Do", b"/F Do /F Do"),
        page_of_forms(b"/G Do", b"/H Do /H Do", b"/G Do"),
        hostile.laughing_forms(),
        hostile.laughing_forms(inherited=True),
    ],
)
def test_what_unfolds_without_end_is_refused(data):
    begin = process_time()
    with pytest.raises(Unreadable, match="大きすぎるデータが入っています。") as caught:
        check_bytes("計画.pdf", data)
    assert caught.value.name == "計画.pdf"
    assert process_time() - begin < 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"%PDF-1.7\n1 0 obj\n<</Type/Page/Contents 1 0 R>>\nendobj",
        b"1 0 obj <</Type/ObjStm/First 99/N 3/Filter/FlateDecode>> stream\nnothing",
        b"1 0 obj <</Filter/ASCII85Decode>> stream\nno end",
        hostile.bomb_in_pdf(4 * MEGABYTE),
        hostile.repeated_contents(20),
        hostile.empty_pages(3000),
        page_of_forms(b"/F Do"),
        page_of_forms(b"/G Do " * 30, b"/H Do " * 30, b"0 0 m 9 9 l S"),
        page_of_forms(b"/X Do /X Do"),
        hostile.locked_pdf(),
        hostile.cut("pdf"),
    ],
)
def test_what_has_an_end_passes(data):
    check_bytes("計画.pdf", data)


@pytest.mark.parametrize("compressed", [True, False])
def test_a_plan_of_twenty_pages_passes_in_no_time(compressed):
    data = pdf(plan(20), embedded=False, compressed=compressed)
    begin = process_time()
    check_bytes("計画.pdf", data)
    assert process_time() - begin < 1


def test_pages_in_streams_of_objects_are_judged():
    page = b"<</Type/Page/Contents[%s]>>" % (b"4 0 R " * 200_000)
    check_bytes("計画.pdf", hostile.packed_objects(page[:200] + b"]>>", b"<<>>"))
    with pytest.raises(Unreadable):
        check_bytes("計画.pdf", hostile.packed_objects(b"<</Type/Page/Contents 3 0 R>>", page))


def test_all_together_have_a_bound_too(monkeypatch):
    data = hostile.bomb_in_pdf(MEGABYTE)
    check_bytes("計画.pdf", data)
    monkeypatch.setattr(guards, "MAX_UNPACKED", MEGABYTE // 2)
    with pytest.raises(Unreadable):
        check_bytes("計画.pdf", data)

"""The words of a diagram in the order of its outline."""

import pytest
from lxml import etree

from keikaku.documents.office.diagrams import diagram_texts


def data(points: str, links: str) -> etree._Element:
    return etree.fromstring(
        f'<d:m xmlns:d="urn:d" xmlns:a="urn:a"><d:ptLst>{points}</d:ptLst><d:cxnLst>{links}</d:cxnLst></d:m>'
    )


def point(name: str, *lines: str, kind: str = "node") -> str:
    text = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return f'<d:pt modelId="{name}" type="{kind}"><d:t>{text}</d:t></d:pt>'


def link(above: str, below: str, order: int, kind: str = "") -> str:
    return f'<d:cxn srcId="{above}" destId="{below}" srcOrd="{order}"{kind and f" type={kind!r}"}/>'


TOP = point("0", kind="doc")


@pytest.mark.parametrize(
    ("points", "links", "texts"),
    [
        (TOP + point("b", "乙") + point("a", "甲"), link("0", "b", 1) + link("0", "a", 0), [(0, "甲"), (0, "乙")]),
        (TOP + point("a", "目標") + point("b", "施策"), link("0", "a", 0) + link("a", "b", 0), [(0, "目標"), (1, "施策")]),
        (TOP + point("a", "一", "二"), link("0", "a", 0), [(0, "一\n二")]),
        (TOP + point("a", " "), link("0", "a", 0), []),
        (TOP + point("a", "甲") + point("x", "見え方"), link("0", "a", 0) + link("0", "x", 0, "presOf"), [(0, "甲")]),
        (TOP + point("a", "甲"), link("0", "a", 0) + link("a", "0", 0) + link("a", "a", 1), [(0, "甲")]),
        (TOP, link("0", "none", 0), []),
        ("", "", []),
    ],
)  # fmt: skip
def test_entries_come_in_the_order_of_the_outline(points, links, texts):
    assert diagram_texts(data(points, links)) == texts

import json

from keikaku.publish.comparison.data import json_text
from tests.unit.publish.comparison.comparisons import HOSTILES, USUAL


def test_the_document_says_all_that_the_comparison_says():
    data = json.loads(json_text(USUAL))
    assert {key: value for key, value in data.items() if key not in ("rows", "old", "new")} == {
        "format": "keikaku-comparison/1",
        "moved": [
            {
                "kind": "indicator_dropped",
                "change": "indicator.dropped",
                "key": "indicator.dropped:i2>",
                "ja": "指標「出店者数」がなくなりました。",
                "en": "Indicator “出店者数” was dropped.",
                "reason": "直売所にまとめた",
            }
        ],
        "unused_reasons": [],
        "changes": 7,
        "uncertain": 2,
        "unchanged": 0,
        "print_only": 1,
        "not_compared": [{"name": "略称・用語", "old": 1, "new": 0}],
    }
    assert data["rows"][0] == {
        "kind": "node",
        "place": ["1 海のしごと", "1-1 かきの販路の開拓"],
        "changed": True,
        "uncertain": False,
        "old": {
            "addresses": ["5行目"],
            "lines": [
                line(None, ("1-1 かきの販路の開拓", False)),
                line(None, ("販路の開拓を", False), ("推進", True), ("します。", False)),
                line("担当", ("水産課", False)),
            ],
        },
        "new": {
            "addresses": ["6行目"],
            "lines": [
                line(None, ("1-1 かきの販路の開拓", False)),
                line(None, ("販路の開拓を", False), ("促進", True), ("します。", False)),
                line("担当", ("水産課", False), ("、商工課", True)),
            ],
        },
        "remarks": [
            {"code": "node.text_changed", "text": "文言の変更"},
            {"code": "owners", "text": "担当の変更"},
        ],
    }


def line(label, *segments):
    parts = [{"text": text, "changed": changed} for text, changed in segments]
    return {"label": label, "omitted": False, "segments": parts}


def test_a_side_with_nothing_is_null():
    assert json.loads(json_text(USUAL))["rows"][4]["new"] is None


def test_hostile_text_can_be_written_and_comes_back_to_the_letter():
    text = json_text(HOSTILES)
    rows = json.loads(text.encode("utf-8"))["rows"]
    read = [row["old"]["lines"][0]["segments"] for row in rows]
    assert ["".join(part["text"] for part in parts) for parts in read] == [
        "".join(part.text for part in row.old.lines[0].segments) for row in HOSTILES.rows
    ]

"""Places of a file in English: 「p.42 表3 7行目」 is “p.42 table 3 row 7”."""

import re

_PARTS = tuple(
    (re.compile(japanese), english)
    for japanese, english in (
        (r"(\d+)行目", "line {}"), (r"(\d+)列目", "column {}"),
        (r"(\d+)文字目", "character {}"), (r"(\d+)段落目?", "paragraph {}"),
        (r"(\d+)項目", "item {}"), (r"表(\d+)", "table {}"), (r"枠(\d+)", "box {}"),
        (r"図形(\d+)", "shape {}"), ("図", "picture"), ("欄外", "margin"), ("ノート", "notes"),
        ("ヘッダー", "header"), ("フッター", "footer"), ("タイトル", "title"),
    )
)  # fmt: skip
_TABLE, _PAGE = re.compile(r"表\d+"), re.compile(r"p\.\d+")


def place_in_english(address: str) -> str:
    """The address of a place; what is no word of ours, such as the name of a sheet, stays."""
    parts = address.split(" ")
    told = " ".join(map(_part, parts))
    return told.replace("line ", "row ") if any(map(_TABLE.fullmatch, parts)) else told


def is_place(text: str) -> bool:
    """Whether all of a text is the address of a place, in our own words."""
    return all(_part(part) != part or _PAGE.fullmatch(part) for part in text.split(" "))


def _part(part: str) -> str:
    for pattern, english in _PARTS:
        found = pattern.fullmatch(part)
        if found is not None:
            return english.format(*found.groups())
    return part

"""How lines begin and end: marks of lists, numbers of headings, lines of a table of contents."""

import re

_ITEM = re.compile(r"[・･●○◯■□◆◇◎▼▽▪▫•‣➢➤✓☑★☆※►▶▷◉⚫⬛]|[-–−*][ \u3000]")
_NUMBER = r"[0-9０-９]{1,2}"
# One group for each kind.
_ORDINALS = re.compile(
    "|".join(
        f"({pattern})"
        for pattern in (
            rf"第[ \u3000]?(?:{_NUMBER}|[一二三四五六七八九十]{{1,3}})[ \u3000]?[編部章節項条]",
            rf"[（(](?:{_NUMBER}|[ア-ン一二三四五六七八九十a-zａ-ｚ])[）)]",
            "[①-⑳㉑-㉟⑴-⒇]",
            rf"{_NUMBER}(?:[-－‐.．]{_NUMBER})+[.．、 \u3000]",
            rf"{_NUMBER}(?:[.．、)）](?![0-9０-９])|[ \u3000])",
            "[Ⅰ-Ⅻⅰ-ⅻ]",
            "[ア-ン][.．、)） \u3000]",
            "[【〔《〈＜]",
        )
    )
)
_CONTENTS = re.compile(
    r"(?:(?:[…‥⋯][ \u3000]?){2}|(?:[.．・･·][ \u3000]?){3})[ .．・…‥･·⋯\u3000]*"
    r"(?:[-‐–(（PpＰｐ]{0,2}[.．]?[ \u3000]?[0-9０-９]{1,3}[)）-]?|[ivxlⅰ-ⅻ]{1,4})$"
)
_ENDS_OF_NUMBERS = "0123456789０１２３４５６７８９)）-ivxlⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"
# Longer lines are no titles.
_LONGEST = 200
_NUMBERED_AT_END = re.compile(r"\S.*[ \u3000]+(?:[PpＰｐ][.．]?)?[0-9０-９]{1,3}")
_CONTENTS_TITLE = re.compile(
    r"[-―─【〈《\s]*(?:目[ \u3000]*次|もくじ|CONTENTS|Contents)[-―─】〉》\s]*"
)
_SENTENCE_ENDS = tuple("。．.」』）)】!?！？:：")


def begins_item(text: str) -> bool:
    """Whether a line begins with the mark of a list."""
    return _ITEM.match(text) is not None


def ordinal_style(text: str) -> int | None:
    """Which kind of number a line begins with, None where it begins with none."""
    found = _ORDINALS.match(text)
    return found.lastindex if found is not None else None


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text.endswith(_SENTENCE_ENDS)


def is_contents_line(text: str) -> bool:
    """Whether dots lead from a title to the number of its page."""
    may_be = len(text) <= _LONGEST and text[-1:] in _ENDS_OF_NUMBERS
    return may_be and _CONTENTS.search(text) is not None


def is_contents_title(text: str) -> bool:
    """Whether a line heads a table of contents."""
    return _CONTENTS_TITLE.fullmatch(text) is not None


def may_be_contents_line(text: str) -> bool:
    """Whether a line ends with what, below the title of a table of contents, is a page number."""
    return len(text) <= _LONGEST and _NUMBERED_AT_END.fullmatch(text) is not None

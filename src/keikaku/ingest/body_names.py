"""Names of bodies (審議会, 部会, 本部 …) as headings and sentences print them."""

import re
from functools import cache

from keikaku.ingest.list_words import either, list_words
from keikaku.ingest.phrases import noun_before

_MEETING = re.compile(
    r"^(?:(?:令和|平成|昭和|[RHS])[0-9０-９元]+年度?)?(?:の)?(?:第[0-9０-９]+回)?"
)
_NAMES_JOINED = re.compile(r"及び|並びに|、|・|と(?=[^と]*$)")
_HEADING_TAIL = re.compile(r"(?:の(?:設置|設立|開催|構成|概要|役割|組織|体制)|について)$")
_QUOTED = re.compile(r"[「『]([^「」『』]{2,40})[」』]$")
_QUOTE_ENDS = re.compile(r"会[」』]")
_LONGEST = 40
_REACH = 120


@cache
def _is_body() -> re.Pattern[str]:
    return re.compile(rf"^(?!{either('generic_body')})[^。、]{{2,}}{either('body_suffix')}$")


def is_body_name(text: str) -> bool:
    """Whether the whole text names one body, and not bodies in general (各種審議会)."""
    return len(text) <= _LONGEST and _is_body().match(text) is not None


@cache
def _body_ends() -> re.Pattern[str]:
    return re.compile(rf"{either('body_suffix')}(?![一-龥々ァ-ヶー」』])")


def names_in_heading(title: str) -> tuple[str, ...]:
    """The bodies that a heading is made of (甲部会及び乙部会); none when it says more."""
    text = _HEADING_TAIL.sub("", title.strip())
    if is_body_name(text) and not _NAMES_JOINED.search(text):
        return (text,)
    names = tuple(part.strip() for part in _NAMES_JOINED.split(text))
    if len(names) > 1 and all(is_body_name(name) for name in names):
        return names
    return (text,) if is_body_name(text) else ()


def name_before(text: str) -> str | None:
    """The body that a text ends with: quoted, or nouns whose beginning is certain.

    A quoted name that ends in 会 is one (実行員会), unless that is no body (博覧会).
    """
    if _QUOTED.search(text):
        name = without_meeting(noun_before(text)[0])
        quoted = name.endswith("会") and not name.endswith(list_words("no_body_suffix"))
        return name if quoted or is_body_name(name) else None
    phrase, certain = noun_before(text)
    name = without_meeting(phrase)
    return name if certain and is_body_name(name) else None


def without_meeting(text: str) -> str:
    """平成28年度第2回推進協議会 is a meeting of 推進協議会."""
    return _MEETING.sub("", text.strip())


def names_in_text(text: str) -> tuple[str, ...]:
    """The names of bodies anywhere in a text, as far as their beginning is certain."""
    ends = [*_body_ends().finditer(text), *_QUOTE_ENDS.finditer(text)]
    names = (name_before(text[max(0, end.end() - _REACH) : end.end()]) for end in ends)
    return tuple(dict.fromkeys(name for name in names if name is not None))

"""The grammar of numbered headings: 重点戦略 1, 第2章, 1-1-1., (1), ①, ア, ○, 【…】 …

A mark is only what a line could be. Whether it is a heading is decided by its neighbours.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.remembered import remembered
from keikaku.core.text import fold_with_offsets
from keikaku.core.years.eras import number as kanji_number

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
# Signs that are a number each: Ⅰ, ①, ㉑, ㊱, ⑴.
_SIGNS = {
    chr(first + i): start + i
    for first, start, count in (
        (0x2160, 1, 12),
        (0x2460, 1, 20),
        (0x3251, 21, 15),
        (0x32B1, 36, 15),
        (0x2474, 1, 20),
    )
    for i in range(count)
}
_LETTERS = "アイウエオカキクケコサシスセソタチツテト"
_CIRCLED = "[①-⑳㉑-㉟㊱-㊿]"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ])"
_WORD = r"([一-龥々ァ-ヶーぁ-ん]{2,10}?|柱)"
# 1-1-1, 2.1, 1-(1), 1-①
_CODE = (
    r"\d{1,2}(?:[-.]\d{1,2}){1,4}"
    rf"|\d{{1,2}}(?:-\d{{1,2}}){{0,3}}-(?:\(\d{{1,2}}\)|{_CIRCLED})"
)
_ERAS = "令和|平成|昭和|大正|明治|西暦"
# Words before a number that are no level of a plan.
_NO_LEVEL = re.compile(
    rf"^(?:{_ERAS}|第|約|計|合計|全|図|表|図表|資料|写真|電話|内線|別紙|別表|様式|参考"
    r"|人口|世帯|世帯数|面積|定員|延べ|市民|町民|村民|住民|午前|午後|平均|累計|総数|最大|最小"
    r"|目標値|現状値|基準値|実績値|中間値|割合|件数|人数|上位|毎月|毎年|標高|震度)$"
    # The end of a phrase rather than a word: 市内の 3 地区, さらに 2 か所.
    r"|[のをにはがでともへ]$|第$"
    r"|^(?!とりくみ$)[ぁ-ん]+$"
)

# A number before one of these counts something: it heads nothing.
_COUNTED = re.compile(
    r"^(?:[千万億]?(?:[年月日回人名件円%位台冊戸校社点歳時分秒倍割]|ポイント|ページ|頁|世帯|ha|km|㎡)"
    r"(?:[\s\d/]|$)|年間|年度|年代|世紀|[かカヶヵ箇][所年月]|人に\d)"
)
# 【単位：千円】 says something of the table below it; <br> is a remain of HTML.
_NO_HEADING = re.compile(r"^(?:単位|出典|注)(?:[:\s\d]|$)|^\d*$|^/?[a-z]+\d?(?:\s|/?$)")

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(rf"^第\s?({_NUMBER})\s?([編部章節項])\s*(.*)$")),
    (
        "clause",
        re.compile(
            rf"^第({_NUMBER})(?:[.、]\s*|\s+)(?![回次期年版位条号区種類型月日段弾者子四])(\S.*)$"
        ),
    ),
    ("compound", re.compile(rf"^({_CODE})(?![\d年月日/%])(?:[.)、]|(?=\s)|$)\s*(.*)$")),
    (
        "coded",
        re.compile(rf"^{_WORD}\s?({_CODE})(?:[\s:.、]\s*(\S.*)|(?=[「『])(.+)|)$"),
    ),
    (
        "label",
        re.compile(
            rf"^{_WORD}\s?(?:({_NUMBER}|{_CIRCLED}|\(\d{{1,2}}\))(?:(?:\.(?!\d)|[\s:、])\s*(.+)|(?=[「『])(.+))"
            rf"|(\d{{1,2}}|[Ⅰ-Ⅻ]|{_CIRCLED})[:.、]?)$"
        ),
    ),
    ("paren", re.compile(r"^(\(\d{1,2}\)|[⑴-⒇])\s*(.*)$")),
    ("circled", re.compile(rf"^({_CIRCLED})\s*(.*)$")),
    ("paren_kana", re.compile(rf"^(\([{_LETTERS}]\))\s*(.*)$")),
    ("kana", re.compile(rf"^([{_LETTERS}])(?:[.)、]\s*|\s+)(.*)$")),
    (
        "roman",
        re.compile(
            r"^([Ⅰ-Ⅻ](?!\s*[期型類種・~\-])|[IVX]{1,4}(?=[.、\s]\s*\S))[.、]?\s*(.*)$"
        ),
    ),
    ("edge", re.compile(r"^(?=.(章|編|部))([序終結][章編部])(?:[\s:、.]\s*(\S.*))?$")),
    (
        "named",
        re.compile(
            r"^(?:((?:事務事業|事業|施策|取組|取り組み|プロジェクト|基本施策|重点施策)名)(?:\s*:\s*|\s+)(\S.*)"
            # 施策:3件 counts, and 施策:港 指標:便数 goes on.
            r"|((?:基本|重点|主要|具体的)?施策(?:の(?:柱|方向性?))?|政策|プロジェクト)\s*:\s*([^\s\d:][^:]*))$"
        ),
    ),
    ("letter", re.compile(r"^([A-Z])(?:[.、:]\s*|\s+)(?=[^\x00-\x7f])(.*)$")),
    (
        "number",
        re.compile(
            r"^(\d{1,2})(?!\.\d{1,3}(?!\d|世紀|つの))(?:[.、)]\s*|:(?!\d)\s*|\s+|$)(.*)$"
        ),
    ),
    ("angle", re.compile(r"^[【《<〈≪〔\[]\s*([^【】《》<>〈〉≪≫〔〕\[\]]+?)\s*[】》>〉≫〕\]]$")),
    ("sign", re.compile(r"^([○◯◎●■□◆◇★☆▼▽])(?!\1)\s*(.+)$")),
)  # fmt: skip


_BRACKETED = re.compile(
    r"^[【〔［\[《〈<＜]\s*([^】〕］\]》〉>＞]{2,20})\s*[】〕］\]》〉>＞]\s*(\S.*)$"
)
_SIGNED = re.compile(r"^[○◯●■□◆◇★▼▽]\s*([^○◯●■□◆◇★▼▽\s].*)$")
_OF_LEVELS = ("chapter:", "label:", "compound:", "coded:")


@dataclass(frozen=True, slots=True)
class Mark:
    """A line read as a heading: `style` groups siblings, `number` counts within them.

    `word` is the level word that the heading prints itself (重点戦略), `code` the number as
    printed, `parts` the numbers of a compound code, `title` the rest, raw.
    """

    style: str
    title: str
    code: str | None = None
    number: int | None = None
    word: str | None = None
    parts: tuple[int, ...] = ()


def number_of(text: str) -> int | None:
    """A heading number in any script (3, 十二, Ⅳ, IX, ⑤, (2), ア); None when it is none."""
    bare = text.strip("()")
    if bare.isdecimal():
        return int(bare)
    if bare in _SIGNS:
        return _SIGNS[bare]
    if bare and all(c in _ROMAN for c in bare):
        return _roman(bare)
    return _LETTERS.index(bare) + 1 if len(bare) == 1 and bare in _LETTERS else kanji_number(bare)


def _roman(text: str) -> int:
    digits = [_ROMAN[c] for c in text]
    after = [*digits[1:], 0]
    return sum(-d if d < n else d for d, n in zip(digits, after, strict=True))


@remembered  # a line is asked for its mark for many reasons
def parse_mark(text: str) -> Mark | None:
    """Read a line as a numbered or signed heading, or None. Linear in the length of the line."""
    if len(text) > 200:
        return None
    unwrapped = _unwrapped(text.strip())
    if unwrapped is not None:
        return unwrapped
    folded = fold_with_offsets(text.strip())
    for style, pattern in _PATTERNS:
        match = pattern.match(folded.text)
        if match is None:
            continue
        mark = _BUILDERS.get(style, _plain)(style, match)
        if mark is not None:
            return _with_raw_title(mark, folded.raw, folded.offsets, match)
    return None


def _unwrapped(text: str) -> Mark | None:
    """【施策1-1】学校教育の充実, ■政策1 人づくり: a level and its number inside a sign."""
    wrapped = _BRACKETED.match(text) or _SIGNED.match(text)
    if wrapped is None:
        return None
    mark = parse_mark("　".join(part for part in wrapped.groups() if part))
    return mark if mark is not None and mark.style.startswith(_OF_LEVELS) else None


def _with_raw_title(mark: Mark, raw: str, offsets: Sequence[int], match: re.Match[str]) -> Mark:
    group = next((g for g in range(match.re.groups, 0, -1) if match.group(g) is not None), 0)
    start, end = match.span(group)
    title = raw[offsets[start] : offsets[end - 1] + 1].strip() if mark.title and end > start else ""
    return Mark(mark.style, title, mark.code, mark.number, mark.word, mark.parts)


def _plain(style: str, match: re.Match[str]) -> Mark | None:
    code, title = match.group(1), match.group(2)
    if style == "number" and _COUNTED.match(title):
        return None
    return Mark(style, title, code, number_of(code))


def _chapter(_: str, match: re.Match[str]) -> Mark:
    number, unit, title = match.groups()
    return Mark(f"chapter:{unit}", title, f"第{number}{unit}", number_of(number), unit)


def _clause(style: str, match: re.Match[str]) -> Mark:
    number, title = match.groups()
    return Mark(style, title, f"第{number}", number_of(number))


def _compound(_: str, match: re.Match[str]) -> Mark | None:
    code, title = match.group(1), match.group(2)
    mark = _of_parts(code, title, None)
    return mark if mark is not None and (title or len(mark.parts) > 2) else None


def _coded(_: str, match: re.Match[str]) -> Mark | None:
    word, title = match.group(1), match.group(3) or match.group(4) or ""
    return None if _NO_LEVEL.search(word) else _of_parts(match.group(2), title, word)


def _of_parts(code: str, title: str, word: str | None) -> Mark | None:
    texts = re.findall(rf"\d+|{_CIRCLED}", code)
    parts = tuple(number for text in texts if (number := number_of(text)) is not None)
    if len(parts) == 2 and _COUNTED.match(title):
        return None
    sign = "①" if code[-1] in _SIGNS else re.sub(r"[\d)]", "", code)[-1]
    return Mark(f"compound:{len(parts)}{sign}", title, code, parts[-1], word, parts)


def _label(_: str, match: re.Match[str]) -> Mark | None:
    word, number = match.group(1), match.group(2) or match.group(5)
    title = match.group(3) or match.group(4) or ""
    if _NO_LEVEL.search(word) or _COUNTED.match(title):
        return None
    return Mark(f"label:{word}", title, number, number_of(number), word)


def _angle(_: str, match: re.Match[str]) -> Mark | None:
    title = match.group(1)
    return None if _NO_HEADING.match(title) else Mark("angle", title)


def _sign(_: str, match: re.Match[str]) -> Mark:
    return Mark(f"sign:{match.group(1)}", match.group(2))


def _letter(style: str, match: re.Match[str]) -> Mark:
    letter, title = match.groups()
    return Mark(style, title, letter, ord(letter) - ord("A") + 1)


def _edge(_: str, match: re.Match[str]) -> Mark:
    """序章, 終章 策定の経過: a chapter before the first or behind the last."""
    unit, word, title = match.groups()
    return Mark(f"chapter:{unit}", title or word, word if title else None)


def _named(style: str, match: re.Match[str]) -> Mark:
    """事業名　子育て支援事業, 施策：企業の誘致: a form names its subject in a line of its own."""
    word, title = filter(None, match.groups())
    return Mark(style, title, word=word.removesuffix("名"))


_BUILDERS = {
    "edge": _edge,
    "named": _named,
    "letter": _letter,
    "chapter": _chapter,
    "clause": _clause,
    "compound": _compound,
    "coded": _coded,
    "label": _label,
    "angle": _angle,
    "sign": _sign,
}

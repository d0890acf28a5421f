"""What leads a visitor through a site: links that skip to the text, trails of links (パンくず)."""

import re

from keikaku.documents.html.elements import LISTS, Element, tag_of

_SKIPS = re.compile(
    r"(?:この|当)?(?:ページの?)?(?:本文|コンテンツ|メニュー|ナビゲーション|先頭|トップ|上部)(?:へ|に|を|まで)?"
    r"(?:スキップ|読み飛ばし|移動|ジャンプ|戻る|もどる|進む)?(?:します|する|て本文へ)?"
    r"|skip to (?:main )?(?:content|text|navigation)",
    re.IGNORECASE,
)
_HOME = re.compile(r"(?:(?:サイト)?(?:ホーム|トップ|home|top)(?:ページ|page)?)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s>＞›»≫/／|｜→]*")
_TRAILS = frozenset({*LISTS, "p", "div"})
_LONGEST = 200


def skips(element: Element, tag: str) -> bool:
    """Whether an element is a link to another place of the page that says so: 本文へスキップ."""
    if tag != "a" or not element.get("href", "").startswith("#"):
        return False
    said = _text(element)
    return bool(said) and _SKIPS.fullmatch(said) is not None


def leads(element: Element, tag: str) -> bool:
    """Whether an element only leads about the site."""
    return skips(element, tag) or _is_trail(element, tag)


def _is_trail(element: Element, tag: str) -> bool:
    """A line of links from ホーム down to the page, whose own name may stand last."""
    links = list(element.iter("a")) if tag in _TRAILS else []
    if not links or not _HOME.fullmatch(_text(links[0])) or len(_text(element)) > _LONGEST:
        return False
    *between, last = _texts_between(element)
    return all(map(_BETWEEN.fullmatch, between)) and "。" not in last


def _texts_between(element: Element) -> list[str]:
    """The texts before, between and behind the links of an element."""
    parts = [""]
    _collect(element, parts)
    return parts


def _collect(element: Element, parts: list[str]) -> None:
    if tag_of(element) == "a":
        parts.append("")
        return
    parts[-1] += element.text or ""
    for child in element:
        _collect(child, parts)
        parts[-1] += child.tail or ""


def _text(element: Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())

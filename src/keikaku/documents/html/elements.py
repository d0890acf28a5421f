"""What the elements of HTML are: shown or not, in the flow of a line or a block of their own."""

import re

from lxml import etree

Element = etree._Element

BLOCKS = frozenset(
    [
        *(
            "html",
            "body",
            "main",
            "article",
            "section",
            "aside",
            "header",
            "footer",
            "nav",
            "search",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "p", "div", "center", "pre", "blockquote"),
        *(
            "ul",
            "ol",
            "menu",
            "dir",
            "li",
            "dl",
            "dt",
            "dd",
            "hr",
            "address",
            "figure",
            "figcaption",
        ),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
        *("form", "fieldset", "legend", "details", "summary", "dialog", "search", "figcaption"),
    ]
)
HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
_NEVER_SHOWN = frozenset(
    [
        *("head", "title", "base", "link", "meta", "style", "script", "noscript", "template"),
        *("rp", "rt", "rtc", "area", "col", "colgroup", "param", "source", "track"),
        *("audio", "video", "canvas", "svg", "math", "embed", "object", "iframe", "frame"),
        *("noframes", "noembed", "input", "select", "datalist", "textarea", "basefont"),
    ]
)
_STRUCK = frozenset({"del", "s", "strike"})
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_BOLD = frozenset({"b", "strong", "th", *HEADINGS})
_BADGE = re.compile(r"(?:^|[\s_-])(?:badge|label|lbl|tag|chip)(?:$|[\s_-])", re.I)
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)", re.I)
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.I)
_FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "menu", "menubar", "breadcrumb"}
)
_TRAIL = re.compile(r"bread[-_]?crumb|topic[-_]?path|pankuzu|パンくず", re.I)
# What a site says of a page: where it stands, when it was changed.
_SAYS_OF_PAGE = re.compile(
    r"\s*(?:(?:現在位置|現在地|現在のページ|ここは)\s*[:：>＞]?"
    r"|(?:ページ(?:番号|ID)|(?:最終)?(?:更新|掲載|公開|登録)日)\s*[:：][^。]{4,60})\s*\Z",
    re.IGNORECASE,
)
# Older pages say so by the name of a division.
_ENDS_OF_PAGE = re.compile(r"(?:(?:g|global|site|page)[-_]?)?(?:header|footer)\Z", re.I)
# Inside of these, header and footer are those of an article, not of the page.
_SECTIONS = ("article", "aside", "main", "section")


def tag_of(element: Element) -> str:
    """The name of an element."""
    return str(element.tag)


def is_shown(element: Element) -> bool:
    """Whether a browser shows the element, as far as the page itself says."""
    tag = tag_of(element)
    if tag in _NEVER_SHOWN or (tag == "dialog" and "open" not in element.attrib):
        return False
    return not is_hidden(element)


def is_hidden(element: Element) -> bool:
    """Whether somebody has hidden the element, which without that would show."""
    if "hidden" in element.attrib:
        return True
    return bool(_NOT_DISPLAYED.search(element.get("style", "")))


def is_struck(element: Element) -> bool:
    """Whether the element is deleted or struck through."""
    return tag_of(element) in _STRUCK or bool(_LINE_THROUGH.search(element.get("style", "")))


def is_badge(element: Element) -> bool:
    """Whether a part of a line is named a label, which a style sheet sets apart from the rest."""
    return _BADGE.search(element.get("class", "")) is not None


def is_bold(element: Element, around: bool) -> bool:
    """Whether the text inside of an element is bold, when that around it is so or not."""
    if tag_of(element) in _BOLD:
        return True
    weight = _WEIGHT.search(element.get("style", ""))
    return weight[1].lower() in ("bold", "bolder", "700", "800", "900") if weight else around


def line_of(element: Element) -> int | None:
    """The line of the source that an element begins at; unknown where the parser lost count."""
    line: object = element.sourceline
    return line if isinstance(line, int) and line < 65_535 else None


def is_furniture(element: Element) -> bool:
    """Whether the element is for finding one's way on the site rather than part of the text."""
    tag = tag_of(element)
    if tag == "nav" or element.get("role", "").lower() in _FURNITURE_ROLES:
        return True
    if tag in ("header", "footer") or (tag == "div" and _ENDS_OF_PAGE.match(element.get("id", ""))):
        return next(element.iterancestors(*_SECTIONS), None) is None
    names = " ".join(element.get(name, "") for name in ("id", "class", "aria-label"))
    aside = _TRAIL.search(names) or _SAYS_OF_PAGE.match(element.text or "")
    return tag != "body" and aside is not None


def number_in(element: Element, name: str, default: int) -> int:
    """The whole number of an attribute, as browsers read it: what follows the digits is nothing."""
    found = re.match(r"\s*([+-]?[0-9]{1,9})", element.get(name, ""))
    return int(found[1]) if found else default

"""Taking inline marks (**bold**, `code`, links) off a line of Markdown without touching figures.

Japanese papers use the same signs otherwise: 499*千人 for a footnote, [目標](500人) for a remark.
Where a mark may be one of these the whole line stays as it is printed.
"""

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_SIGNS = re.compile(r"[*_`\[\]<&\\!]")
# More than this in one line is data, and nested marks in it would take long to sort out.
_LONGEST = 10_000
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:|#|/|\.{1,2}/)|[^?#]*\.[a-z]{2,5}(?:[?#]|\Z)", re.IGNORECASE
)


def unmarked(text: str) -> tuple[str, bool]:
    """The text without its marks, and whether all of it was bold."""
    if len(text) > _LONGEST or not _SIGNS.search(text):
        return text, False
    tokens = [token for token in _tokens(text) if token.type != "text" or token.content]
    if not all(_is_address(token) for token in tokens):
        return text, False
    plain = _joined(tokens)
    return (text, False) if plain is None else (plain, _all_bold(tokens))


def _tokens(text: str) -> Sequence[Token]:
    return _parser().parseInline(text)[0].children or []


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def _is_address(token: Token) -> bool:
    """Whether what stands in round brackets is an address, if the token is a link or an image."""
    target = token.attrs.get("href", token.attrs.get("src"))
    return target is None or bool(_ADDRESS.match(str(target)))


def _joined(tokens: Sequence[Token]) -> str | None:
    """The texts of the tokens; None when a mark stands directly at a digit outside of it."""
    text = ""
    after_mark = False
    for token in tokens:
        opens = token.nesting == 1 or token.type in ("code_inline", "image")
        if opens and text[-1:].isdigit():
            return None
        if token.type == "text" and after_mark and token.content[0].isdigit():
            return None
        text += token.content
        after_mark = token.nesting == -1 or token.type in ("code_inline", "image")
    return text


def _all_bold(tokens: Sequence[Token]) -> bool:
    """Whether one pair of bold marks holds everything."""
    closing = [at for at, token in enumerate(tokens) if token.type == "strong_close"]
    return closing == [len(tokens) - 1] and tokens[0].type == "strong_open"

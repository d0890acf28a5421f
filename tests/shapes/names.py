"""Whether an indicator that was read is the one that a truth names, however notes are printed."""

import re
import unicodedata

from keikaku.core.indicators import Indicator

_SIGNS = re.compile(r"[()\[\]{}〔〕「」『』【】《》〈〉<>:・,、~\-—–‐−]|[※*]\d*")
_BRACKETS = re.compile(r"[(\[〔【][^()\[\]〔〕【】]*[)\]〕】]")


def same_indicator(true: str, found: Indicator, *, strict: bool) -> bool:
    """Whether the names agree: whole where `strict`, else without what stands in brackets."""
    if not strict:
        return _bare(true) in {_bare(found.name), _bare(found.placements[0].printed_name)}
    return _key(true) in {_key(name) for name in _names(found)}


def _names(found: Indicator) -> list[str]:
    """The printed name, and the name with its notes of scope, which sub-rows print beside it."""
    printed = found.placements[0].printed_name
    notes = list(found.scope_notes)
    beside = [note for note in notes if _key(note) not in _key(printed)]
    return [
        printed,
        printed + "".join(beside),
        found.name,
        found.name + "".join(notes),
        *(found.name + note for note in notes),
        *(printed + note for note in beside),
    ]


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).replace("〜", "~")
    return "".join(_SIGNS.sub("", plain).split()).lower()


def _bare(name: str) -> str:
    return _key(_BRACKETS.sub("", unicodedata.normalize("NFKC", name)))

"""Characters that no person wrote: signs of binary data, of lost text, of a font of one office."""

import re
from collections.abc import Iterator, Sequence

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.lines import Line, line_number
from keikaku.documents.model import ReadingDoubt

# Code of the problem catalogue -> what it is about. Tab and the line ends are ordinary; so is the
# vertical tab, which Word and PowerPoint write for a line break inside a paragraph or cell.
_SUSPECTS = {
    "text.control_character": re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"),
    "text.lost_character": re.compile("[\ufffd\ufffe\uffff]"),
    "text.private_character": re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]"),
}
_ANY = re.compile("|".join(suspect.pattern for suspect in _SUSPECTS.values()))
_BINARY_SHARE = 0.01
_BINARY_LEAST = 10


def check_characters(name: str, text: str) -> None:
    """Raises Unreadable for an empty text and for binary data, told by its control characters."""
    if not text.strip():
        advice = "中身のあるファイルを指定してください。"
        raise Unreadable(name, "", "文字が1つもない空のファイルです。", advice)
    at = text.find("\0")
    if at < 0:
        controls = list(_SUSPECTS["text.control_character"].finditer(text))
        if len(controls) <= max(_BINARY_LEAST, _BINARY_SHARE * len(text)):
            return
        at = controls[0].start()
    raise Unreadable(
        name,
        f"{line_number(text, at)}行目",
        "文字ではないデータ（制御文字）が入っています。",
        "文書のファイルであることを確かめ、テキスト、CSV、Markdownのどれかで保存し直してください。",
    )


def suspect_characters(lines: Sequence[Line], source: str) -> tuple[ReadingDoubt, ...]:
    """A doubt for each line and each kind of suspect character in it, in the order of the lines."""
    return tuple(doubt for line in lines for doubt in suspects_at(line.text, line.location(source)))


def suspects_at(text: str, place: Location) -> Iterator[ReadingDoubt]:
    """A doubt for each kind of suspect character in the text of one place."""
    if not _ANY.search(text):
        return
    for code, suspect in _SUSPECTS.items():
        if found := suspect.findall(text):
            yield ReadingDoubt(code, {"characters": _named(found)}, place)


def _named(characters: Sequence[str]) -> str:
    """The code points, each once: most of these signs have no shape to show."""
    return ", ".join(dict.fromkeys(f"U+{ord(character):04X}" for character in characters))

"""Text that any file can hold and that shows in the order in which it is read."""

import re

# What XML cannot hold, and signs that turn the direction of the text around them: in a table of
# changes they could show one word in the place of another.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029")


def printable(text: str) -> str:
    """The text with U+FFFD for each sign that cannot be printed, and plain line ends."""
    return _UNPRINTABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text))

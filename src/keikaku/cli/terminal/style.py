"""Colours of a terminal, or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from keikaku.core.problems.model import Severity

_SEVERITIES = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "2"}


@dataclass(frozen=True, slots=True)
class Style:
    """Paints text where `colour` is set; without it every text comes back as it is."""

    colour: bool = False

    def bold(self, text: str) -> str:
        """Headings."""
        return self._paint(text, "1")

    def faint(self, text: str) -> str:
        """What matters least."""
        return self._paint(text, "2")

    def severity(self, text: str, severity: Severity) -> str:
        """Red for errors, yellow for warnings."""
        return self._paint(text, _SEVERITIES[severity])

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Colour only on a terminal that knows it, and never against NO_COLOR (no-color.org).

    Of the consoles of Windows only Windows Terminal, which sets WT_SESSION, is sure to know it.
    """
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    if environment.get("OS") == "Windows_NT" and not environment.get("WT_SESSION"):
        return False
    return stream.isatty()

"""What is wrong or doubtful in a file of actual values: all of it, each with its row or cell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from keikaku.core.errors import KeikakuError
from keikaku.core.problems import CATALOGUE
from keikaku.core.problems.model import Language, Severity

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or doubt: its kind in the catalogue, where it stands, and the words it needs."""

    code: str
    place: str
    details: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_fault(self) -> bool:
        """Whether nothing can be judged before it is mended."""
        return CATALOGUE[self.code].severity is Severity.ERROR

    def text(self, language: Language = Language.JA) -> str:
        """Where it is, what is wrong and what to do."""
        return f"{self.place}: {CATALOGUE[self.code].message(self.details, language)}"


def found(code: str, place: str, **details: str) -> Finding:
    """A finding with its words."""
    return Finding(code, place, MappingProxyType(details))


class FaultyActuals(KeikakuError):
    """A file of actual values with faults, all told together; nothing of it is used."""

    def __init__(self, faults: Iterable[Finding]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        lines = [fault.text() for fault in self.faults[:_SHOWN]]
        more = len(self.faults) - _SHOWN
        if more > 0:
            lines.append(f"ほかに{more}か所あります。")
        return "\n".join(lines)

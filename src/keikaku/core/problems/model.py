"""A problem (確認事項) is data: what is doubtful, at which field, and what to do about it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from keikaku.core.problems.own_words import in_english
from keikaku.core.sources import Location

PLAN = "plan"
"""`where` of problems about the head of the plan."""


class Severity(StrEnum):
    """エラー: wrong or lost as it stands. 注意: a person should look. メモ: for the record."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Language(StrEnum):
    """The languages of problem texts."""

    JA = "ja"
    EN = "en"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One entry of the catalogue: what is wrong (`ja`, `en`) and what to do (`ja_do`, `en_do`).

    The texts are templates whose {fields} are the details that a problem of this kind carries.
    """

    code: str
    severity: Severity
    ja: str
    ja_do: str
    en: str
    en_do: str

    def what(self, details: Mapping[str, str], language: Language = Language.JA) -> str:
        """What is wrong. Raises KeyError when a detail of the template is absent."""
        template = self.ja if language is Language.JA else self.en
        return template.format_map(_told(details, language))

    def to_do(self, details: Mapping[str, str], language: Language = Language.JA) -> str:
        """What to do about it. Raises KeyError when a detail of the template is absent."""
        template = self.ja_do if language is Language.JA else self.en_do
        return template.format_map(_told(details, language))

    def message(self, details: Mapping[str, str], language: Language = Language.JA) -> str:
        """Both sentences. Raises KeyError when a detail of a template is absent."""
        between = "" if language is Language.JA else " "
        return self.what(details, language) + between + self.to_do(details, language)


# What is blank is named, for empty quotation marks tell a person nothing.
_BLANK = {Language.JA: "（空欄）", Language.EN: "(blank)"}
_NO_HEADER = {Language.JA: "（見出しなし）", Language.EN: "(no head)"}


def _told(details: Mapping[str, str], language: Language) -> Mapping[str, str]:
    blank = {"header": _NO_HEADER[language]}
    told = {
        name: text if text.strip() else blank.get(name, _BLANK[language])
        for name, text in details.items()
    }
    if language is Language.JA:
        return told
    return {name: in_english(name, text) for name, text in told.items()}


@dataclass(frozen=True, slots=True)
class Problem:
    """One doubt. `where` is the id of the thing it is about, `field` the field of that thing.

    Fields of values are told by role: "baseline.period", "target.amount", "actual[2].amount".
    `settled` is set when a person has decided; a settled problem stays on record.
    """

    id: str
    code: str
    severity: Severity
    message: str
    where: str | None
    field: str | None
    source: Location | None
    details: Mapping[str, str] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    settled: bool = False

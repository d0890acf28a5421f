"""A check as it is shown: each plan with what was found, what the plans say otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from keikaku.cli.summary.wording import WORDINGS
from keikaku.core.indicators import Role
from keikaku.core.lints import Checked, Disagreement, LintChoices, Off, Raised
from keikaku.core.plan import Plan
from keikaku.core.problems import CATALOGUE, Language, Severity
from keikaku.core.sources import Location


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """One of the plans, the name of its file, and what was found in it.

    `under` is the node to which the findings are kept, None for the whole plan.
    """

    name: str
    plan: Plan
    checked: Checked
    under: str | None = None

    def address(self, source: Location | None) -> str:
        """The place as the reader of the document would say it; "" where there is none."""
        if source is None:
            return ""
        files = {file.id: file.name for file in self.plan.sources}
        name = files.get(source.source, "") if len(files) > 1 else ""
        return f"{name} {source.address}".strip()


@dataclass(frozen=True, slots=True)
class Differing:
    """A disagreement between plans with the severity that it has here."""

    said: Disagreement
    severity: Severity

    def what(self, language: Language) -> str:
        """What is said otherwise, with the role in the words of the language."""
        return CATALOGUE[self.said.code].what(self._details(language), language)

    def to_do(self, language: Language) -> str:
        """What to do about it."""
        return CATALOGUE[self.said.code].to_do(self._details(language), language)

    def _details(self, language: Language) -> Mapping[str, str]:
        role = self.said.details["role"]
        told = WORDINGS[language].roles[Role(role)] if role else ""
        return {**self.said.details, "role": told}


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that one run of `check` found."""

    plans: tuple[CheckedPlan, ...]
    across: tuple[Differing, ...]
    choices: LintChoices
    across_off: Mapping[str, int]

    def severities(self) -> list[Severity]:
        """The severity of every finding."""
        own = [fault.severity for each in self.plans for fault in each.checked.faults]
        return own + [differing.severity for differing in self.across]

    def raised(self) -> Mapping[str, Raised]:
        """The codes that the city weighs otherwise."""
        changed = self.choices.changed.items()
        return {code: change for code, change in changed if isinstance(change, Raised)}

    def off(self) -> Mapping[str, tuple[str, int]]:
        """The codes that are switched off: why, and how many findings that leaves out."""
        counts = dict(self.across_off)
        for each in self.plans:
            for off in each.checked.off:
                counts[off.code] = counts.get(off.code, 0) + off.count
        return {
            code: (change.reason, counts.get(code, 0))
            for code, change in self.choices.changed.items()
            if isinstance(change, Off)
        }

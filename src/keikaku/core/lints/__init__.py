"""Lints (点検項目): what is looked at before a draft leaves the office. Words come as data."""

from keikaku.core.lints.across import Disagreement, NamedPlan, Place, disagreements
from keikaku.core.lints.check import Checked, Fault, SwitchedOff, check
from keikaku.core.lints.model import (
    DoubtfulWord,
    Finding,
    Lint,
    LintChoices,
    LintWords,
    Off,
    Raised,
    StyleGroup,
)
from keikaku.core.lints.table import LINTS, NUMBERS

__all__ = [
    "LINTS",
    "NUMBERS",
    "Checked",
    "Disagreement",
    "DoubtfulWord",
    "Fault",
    "Finding",
    "Lint",
    "LintChoices",
    "LintWords",
    "NamedPlan",
    "Off",
    "Place",
    "Raised",
    "StyleGroup",
    "SwitchedOff",
    "check",
    "disagreements",
]

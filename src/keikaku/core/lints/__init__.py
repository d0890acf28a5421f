"""Lints (点検項目): what is looked at before a draft leaves the office. Words come as data."""

from keikaku.core.lints.across import Disagreement, NamedPlan, Place, disagreements
from keikaku.core.lints.check import Checking, check
from keikaku.core.lints.fault import Checked, Fault, SwitchedOff
from keikaku.core.lints.looks import Lint
from keikaku.core.lints.model import (
    DoubtfulWord,
    Finding,
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
    "Checking",
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

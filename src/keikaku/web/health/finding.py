"""What one check found, in both languages, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a check ended."""

    WELL = "well"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """`told` and `mend` hold a sentence for each language; `mend` is empty where all is well."""

    state: State
    told: Mapping[str, str]
    mend: Mapping[str, str]

    def __post_init__(self) -> None:
        if (self.state is State.WELL) == bool(self.mend):
            raise ValueError("what is not well says how to mend it")


def well(ja: str, en: str) -> Finding:
    """All is as it should be."""
    return Finding(State.WELL, {"ja": ja, "en": en}, {})


def doubtful(told: tuple[str, str], mend: tuple[str, str]) -> Finding:
    """It works, and a person should know. Each pair is Japanese and English."""
    return Finding(State.DOUBTFUL, _both(told), _both(mend))


def wrong(told: tuple[str, str], mend: tuple[str, str]) -> Finding:
    """It does not work, or is not safe. Each pair is Japanese and English."""
    return Finding(State.WRONG, _both(told), _both(mend))


def _both(pair: tuple[str, str]) -> Mapping[str, str]:
    return dict(zip(("ja", "en"), pair, strict=True))

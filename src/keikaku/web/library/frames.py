"""Frames to set nodes beside (対応づけの枠組み): shipped ones, the city's own, other plans."""

from dataclasses import dataclass

from keikaku.core.problems import Language
from keikaku.web.library.sdgs import GOALS


@dataclass(frozen=True, slots=True)
class Target:
    """A column of a matrix: its name, and the finer targets that may be marked within it.

    One that is `ended` takes no new marks.
    """

    key: str
    short: str
    name: str
    parts: tuple[str, ...] = ()
    ended: bool = False


@dataclass(frozen=True, slots=True)
class FrameView:
    """A frame as a page shows it, with the fiscal years in which it holds where they are told.

    `own` is the number of a frame of the city's own.
    """

    key: str
    name: str
    targets: tuple[Target, ...]
    years: tuple[int | None, int | None] = (None, None)
    own: int | None = None
    ended: bool = False

    def keys(self) -> frozenset[str]:
        """Everything of it that can be marked."""
        return frozenset(key for one in self.targets for key in (one.key, *one.parts))


SDGS, CREATION = "sdgs", "creation"
_SDGS_NAME = ("SDGs（持続可能な開発目標）", "SDGs (Sustainable Development Goals)")
_CREATION_NAME = ("まち・ひと・しごと創生", "Towns, people and work")
_CREATION = (
    ("machi", "まち", "Towns"),
    ("hito", "ひと", "People"),
    ("shigoto", "しごと", "Work"),
)


def shipped(language: Language) -> tuple[FrameView, ...]:
    """The frames that every city has."""
    english = language is Language.EN
    goals = tuple(
        Target(str(goal.number), str(goal.number), goal.en if english else goal.ja, goal.targets)
        for goal in GOALS
    )
    creation = tuple(
        Target(key, en if english else ja, en if english else ja) for key, ja, en in _CREATION
    )
    return (
        FrameView(SDGS, _SDGS_NAME[english], goals),
        FrameView(CREATION, _CREATION_NAME[english], creation),
    )

"""A clause of a sentence: a noun and the figures that are told of it."""

from dataclasses import dataclass, field

from keikaku.ingest.lines.figures import Place, Point


@dataclass(slots=True)
class Clause:
    """A noun and its figures: how it stood, and what is to be reached.

    `goals` are those that the sentence itself calls an aim, whatever its verb says.
    `is_loose` tells that nothing but its place says that a figure is how it stood.
    """

    name: Place | None = None
    figures: list[Point] = field(default_factory=list)
    stood: list[Point] = field(default_factory=list)
    reached: list[Point] = field(default_factory=list)
    called_aim: bool = False
    is_set: bool = False
    is_statement: bool = False
    is_unsure: bool = False
    noted: Point | None = None
    is_loose: bool = False
    goals: tuple[Point, ...] = ()

    @property
    def is_aimed(self) -> bool:
        """Whether it has figures that may be aimed at."""
        return bool(self.reached)

    @property
    def last(self) -> Point:
        """The figure that is reached last."""
        return self.reached[-1]

    @property
    def year(self) -> int | None:
        """The latest year of its figures, of those that are called an aim where there are any."""
        told = self.goals or self.figures
        return max((figure.at for figure in told if figure.at is not None), default=None)

    @property
    def unit(self) -> str | None:
        """The unit of its figures."""
        return self.figures[-1].unit

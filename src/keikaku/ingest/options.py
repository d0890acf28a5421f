"""What a person may tell the reading beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Options of a reading.

    `profile` is a TOML file of further words for shapes (its own words are added to the built-in
    ones); `period` the plan's first and last fiscal year, used only where the document is silent;
    `aliases` maps a proper name to its known variants.
    """

    profile: Path | None = None
    period: tuple[int, int] | None = None
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

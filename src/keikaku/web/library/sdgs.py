"""The Sustainable Development Goals (持続可能な開発目標): 17 goals and 169 targets by number."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal by number, with its short names and the numbers of its targets."""

    number: int
    ja: str
    en: str
    targets: tuple[str, ...]


# The last two columns: how many numbered targets, and the letters of the means (b, c …).
_GOALS = (
    (1, "貧困をなくそう", "No poverty", 5, "ab"),
    (2, "飢餓をゼロに", "Zero hunger", 5, "abc"),
    (3, "すべての人に健康と福祉を", "Good health and well-being", 9, "abcd"),
    (4, "質の高い教育をみんなに", "Quality education", 7, "abc"),
    (5, "ジェンダー平等を実現しよう", "Gender equality", 6, "abc"),
    (6, "安全な水とトイレを世界中に", "Clean water and sanitation", 6, "ab"),
    (7, "エネルギーをみんなに そしてクリーンに", "Affordable and clean energy", 3, "ab"),
    (8, "働きがいも経済成長も", "Decent work and economic growth", 10, "ab"),
    (9, "産業と技術革新の基盤をつくろう", "Industry, innovation and infrastructure", 5, "abc"),
    (10, "人や国の不平等をなくそう", "Reduced inequalities", 7, "abc"),
    (11, "住み続けられるまちづくりを", "Sustainable cities and communities", 7, "abc"),
    (12, "つくる責任 つかう責任", "Responsible consumption and production", 8, "abc"),
    (13, "気候変動に具体的な対策を", "Climate action", 3, "ab"),
    (14, "海の豊かさを守ろう", "Life below water", 7, "abc"),
    (15, "陸の豊かさも守ろう", "Life on land", 9, "abc"),
    (16, "平和と公正をすべての人に", "Peace, justice and strong institutions", 10, "ab"),
    (17, "パートナーシップで目標を達成しよう", "Partnerships for the goals", 19, ""),
)


def _numbers(goal: int, count: int, letters: str) -> Iterator[str]:
    yield from (f"{goal}.{number}" for number in range(1, count + 1))
    yield from (f"{goal}.{letter}" for letter in letters)


GOALS: tuple[Goal, ...] = tuple(
    Goal(number, ja, en, tuple(_numbers(number, count, letters)))
    for number, ja, en, count, letters in _GOALS
)

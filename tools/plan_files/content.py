"""What the invented plan says: measures, each with its text, indicators and initiatives.

A page of A4 is full with two of them. Everything follows from the number of the measure, so that
the same number of pages gives the same plan. Names differ from each other, as they do in a plan.
"""

from typing import NamedTuple


class Heading(NamedTuple):
    """A heading; `depth` is 1 for the topmost."""

    depth: int
    text: str


class Paragraph(NamedTuple):
    """Running text."""

    text: str


class Table(NamedTuple):
    """A table with one row of heads; every row has as many cells as the head."""

    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Table
Page = tuple[Block, ...]

POLICIES_PER_GOAL = 4
MEASURES_PER_POLICY = 6
INDICATORS = (6, 4)

_ON_A_PAGE = range(2)
_PLACES = ("みなと", "あさひ", "まつばら", "かわぐち", "おかの", "すぎやま", "いずみ", "はまなか")
_MATTERS = (
    "市場", "図書館", "体験農園", "子育て広場", "観光案内所", "防災倉庫", "公民館", "直売所",
)  # fmt: skip
_COUNTED = ("利用者数", "開催回数", "参加者数", "整備箇所数", "登録団体数", "満足度")
_UNITS = ("人", "回", "人", "か所", "団体", "%")
_INDICATOR_HEAD = ("KPI", "単位", "現状値(R5)", "中間目標値(R9)", "目標値(R11)")
_DEEDS = ("運営体制の検討", "利用案内の作成", "施設の改修", "出張講座の開催")
_STEPS = ("検討", "設計", "実施", "実施", "見直し")
_SENTENCES = (
    "{place}地区の{matter}は、開設から{years}年が過ぎ、利用する人の顔ぶれも変わってきました。",
    "市民への聞き取りでは、開いている時間や交通の便について多くの意見が寄せられています。",
    "本市は、地域の団体や事業者とともに、{matter}を続けて使える場所にしていきます。",
    "あわせて、働く人の確保と育成、施設の手入れを計画的に進めます。",
    "近隣の市町とは、年に{years}回の打合せを持ち、催しの日程や案内をそろえます。",
    "成果は毎年度確かめ、次の年度の進め方に生かします。",
)


def plan(pages: int) -> tuple[Page, ...]:
    """The plan of so many pages."""
    return tuple(
        tuple(block for each in _ON_A_PAGE for block in _measure(page * len(_ON_A_PAGE) + each))
        for page in range(pages)
    )


def indicator_tables(page: Page) -> list[Table]:
    """The tables of indicators on a page."""
    return [
        block for block in page if isinstance(block, Table) and block.rows[0] == _INDICATOR_HEAD
    ]


def _measure(number: int) -> tuple[Block, ...]:
    policy, measure = divmod(number, MEASURES_PER_POLICY)
    goal, policy = divmod(policy, POLICIES_PER_GOAL)
    place, matter = _PLACES[number % len(_PLACES)], _MATTERS[number // 8 % len(_MATTERS)]
    title = f"{place}{matter}の運営（{number + 1}）"
    head: list[Block] = []
    if number == 0:
        head = [Heading(1, "青葉市総合戦略"), Paragraph("令和7年度～令和11年度")]
    if (policy, measure) == (0, 0):
        head.append(Heading(2, f"基本目標 {goal + 1} {place}から始まるまちづくり"))
    if measure == 0:
        head.append(Heading(3, f"基本方針 {policy + 1} {matter}を支える仕組み"))
    head.append(Heading(4, f"{goal + 1}-{policy + 1}-{measure + 1}. {title}"))
    text = "".join(_SENTENCES).format(place=place, matter=matter, years=number % 30 + 2)
    return (*head, Paragraph(text), _indicators(number, title), _initiatives())


def _indicators(number: int, title: str) -> Table:
    rows = [_INDICATOR_HEAD]
    for at in range(INDICATORS[number % len(INDICATORS)]):
        now = (number * 37 + at * 113) % 900 + 10
        name, unit = f"{title}の{_COUNTED[at]}", _UNITS[at]
        rows.append((name, unit, f"{now:,}", f"{now * 11 // 10:,}", f"{now * 12 // 10:,}"))
    return Table(tuple(rows))


def _initiatives() -> Table:
    rows: list[tuple[str, ...]] = [("具体的な取組", "R7", "R8", "R9", "R10", "R11")]
    rows += [(deed, *_STEPS[at:], *[""] * at) for at, deed in enumerate(_DEEDS)]
    return Table(tuple(rows))

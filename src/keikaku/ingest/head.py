"""The title block (表紙・表題) of a document: title, edition, date, issuer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.plan import PlanHead
from keikaku.core.sources import Location
from keikaku.core.text import fold, fold_with_offsets, squeeze
from keikaku.core.values.print_spaces import prose_without_print_spaces
from keikaku.core.years.dates import parse_date
from keikaku.core.years.model import FuzzyDate, YearRange, fiscal_years
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase

_EDITION = re.compile(
    r"^\(?((?:第\d+版|改[訂定]版?|概要版|最終案|中間案|骨子案?|素案|原案|成案|案|たたき台)(?:\s*第\d+版)?)\)?$"
)
_EDITION_AT_END = re.compile(r"[\s]*\((素案|原案|骨子案?|案|改[訂定]版?|概要版|最終案)\)$")
_ISSUER = re.compile(r"^([一-龥ぁ-んァ-ヶ]{1,8}(?:市|町|村|区|県|都|府|道|広域連合|協議会))$")
_ISSUER_IN_TITLE = re.compile(
    r"(?:^(?:第[一二三四五六七八九十]+[期次])?|[期次度版\s])([一-龥ヶケ々ぁ-ん]{1,5}?[市町村区])(?=総合|まち|人口|ビジョン|デジタル|第|地方|基本|行政|長期|創生|未来|の|\s|$"
    r"|地域|男女|子ども|こども|子育て|障|高齢|健康|環境|教育|過疎|国土|観光|産業|防災|公共|立地|行財政|スポーツ|ＤＸ|DX|文化|食育|事務)"
)
# What else a cover says: 計画期間 before its years, who made the plan, when it was made or changed.
_PERIOD_LABEL = re.compile(r"^\(?(?:本?計画|戦略|対象)?の?期間[:\s]*")
_MEMBERS = re.compile(
    r"^[一-龥ヶケ々ぁ-んァ-ヶ]{1,8}[市町村区](?:[・、,\s]+[一-龥ヶケ々ぁ-んァ-ヶ]{1,8}[市町村区])+$"
)
_DEPARTMENT = re.compile(r"^[一-龥ァ-ヶー]{2,16}[課部局室係]$")
# 市街, 市民 and 町内 begin no department.
_TOWN_AND_DEPARTMENT = re.compile(
    r"^(?P<town>[一-龥ヶケ々ぁ-んァ-ヶ]{1,8}(?<!都)[市町村区])(?![街民場内営立外道])"
    r"[一-龥ぁ-んァ-ヶー]{2,16}[課部局室係]$"
)
_BODY = re.compile(r"^[^\s、。]{4,20}(?:会議|協議会|審議会|委員会|本部)$")
_MADE = re.compile(r"(?:策定|改定|改訂|発行|作成|公表)$")
_UPDATED = re.compile(r"^(?:最終)?(?:更新|掲載|公開|登録)日[:\s]")
_KINDS = (
    "策定方針",
    "人口ビジョン",
    "圏域ビジョン",
    "総合戦略",
    "総合計画",
    "基本計画",
    "基本構想",
    "実施計画",
    "ビジョン",
    "アクションプラン",
)
_SHORT = 12
_SHORTEST_REPEAT = 6
_LONGEST_BLOCK = 12


@dataclass(slots=True)
class TitleBlock:
    """What the first lines say; `uses` are the orders of the blocks they stand in."""

    titles: list[str] = field(default_factory=list)
    edition: str | None = None
    as_of: FuzzyDate | None = None
    issuer: str | None = None
    period: tuple[int, int] | None = None
    source: Location | None = None
    issuer_source: Location | None = None
    uses: set[int] = field(default_factory=set)

    def head(self) -> tuple[PlanHead, list[Doubt]]:
        """The head they make and the doubts about it; the period only when the block prints it."""
        title, edition = _without_edition(" ".join(self.titles))
        head = PlanHead(
            title=title,
            issuer=self.issuer or _issuer_in(title),
            kind=_kind_of(title),
            edition=self.edition or edition,
            as_of=self.as_of,
            period=self.period or period_in(title),
            source=self.source,
        )
        doubts = [] if title else [Doubt("plan.title_missing", "title")]
        if (assumed := head.issuer) is not None and self.issuer is None:
            head = replace(head, assumed=("issuer",))
            details = {"issuer": assumed}
            doubts.append(Doubt("plan.issuer_assumed", "issuer", details, self.source))
        return head, doubts


def _without_edition(title: str) -> tuple[str, str | None]:
    """A title and the (案) that closes it."""
    folded = fold_with_offsets(title)
    at_end = _EDITION_AT_END.search(folded.text)
    if at_end is None:
        return title, None
    return folded.raw_slice(0, at_end.start()), at_end.group(1)


def read_title_block(blocks: Sequence[Block]) -> TitleBlock:
    """Read the first lines until the text begins."""
    found = TitleBlock()
    begin = _heading_under_a_town(blocks)
    for index, block in enumerate(blocks[: begin + _LONGEST_BLOCK]):
        if index < begin or block.kind in (BlockKind.FURNITURE, BlockKind.NOTE):
            continue
        if not _take(found, blocks, index):
            break
        found.uses.add(block.order)
        found.source = found.source or block.source
    return found


def _heading_under_a_town(blocks: Sequence[Block]) -> int:
    """Where the title of a web page stands, over which the site prints whose it is."""
    if not blocks or not _ISSUER.match(fold(blocks[0].text).strip()):
        return 0
    tops = (
        at
        for at, block in enumerate(blocks[:_LONGEST_BLOCK])
        if block.depth == 1 and parse_mark(block.text) is None
    )
    return next(tops, 0) if blocks[0].depth is None else 0


def repeats_of(title: TitleBlock, blocks: Sequence[Block]) -> frozenset[int]:
    """The lines further down that print the title once more: on a title page, over the text."""
    printed = squeeze("".join(title.titles))
    plain = (b for b in blocks if b.grid is None and b.kind is not BlockKind.FURNITURE)
    return frozenset(
        block.order
        for block in plain
        if block.order not in title.uses and _is_shown(block)
        if len(text := squeeze(block.text)) >= _SHORTEST_REPEAT and text in printed
    )


def _is_shown(block: Block) -> bool:
    """Whether a medium shows a line as a heading, by its style or by its letters."""
    return block.kind is BlockKind.HEADING or bool({"large", "bold"} & set(block.evidence))


def _take(found: TitleBlock, blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    parts = block.text.split()
    if found.titles and len(parts) > 1 and all(_is_of_cover(p, found.titles) for p in parts):
        # 令和6年12月　西原村: each part is what it would be on a line of its own.
        taken = [_take(found, [replace(block, text=part)], 0) for part in parts]
        return all(taken)
    if block.grid is not None or block.kind is BlockKind.LIST_ITEM or not is_phrase(block.text):
        return False
    text = fold(block.text).strip()
    edition, maker, date = _EDITION.match(text), _maker(text, found.titles), _date(text)
    if found.titles and isinstance(parse_span(_PERIOD_LABEL.sub("", text)), YearRange):
        found.period = period_in(text)
    elif edition:
        found.edition = edition.group(1)
    elif date is not None:
        found.as_of = replace(date, as_printed=block.text.strip())
    elif found.titles and maker is not None:
        found.issuer, found.issuer_source = maker, block.source
    elif found.titles and _says_who(text, found):
        pass
    elif _is_title(found, blocks, index):
        found.titles.append(block.text.strip())
    else:
        return False
    return True


def _says_who(text: str, found: TitleBlock) -> bool:
    """Whether a line names the towns of a common plan, or the department of its issuer."""
    return bool(_MEMBERS.match(text) or (found.issuer is not None and _DEPARTMENT.match(text)))


def _maker(text: str, titles: Sequence[str]) -> str | None:
    """The town that a line names alone or with its department, or a body of the title's town."""
    if _ISSUER.match(text):
        return text
    if found := _TOWN_AND_DEPARTMENT.match(text):
        return found["town"]
    town = _issuer_in(" ".join(titles))
    return text if town and text.startswith(town) and _BODY.search(text) else None


def _is_of_cover(text: str, titles: Sequence[str]) -> bool:
    folded = fold(text)
    known = _EDITION.match(folded) or _DEPARTMENT.match(folded) or _maker(folded, titles)
    return bool(known or _MEMBERS.match(folded)) or _date(folded) is not None


def _date(text: str) -> FuzzyDate | None:
    text = _MADE.sub("", text)
    return parse_date(re.sub(r"(?<=[^\x00-\x7f])\s+(?=\d)|(?<=\d)\s+(?=[^\x00-\x7f])", "", text))


def _is_title(found: TitleBlock, blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if parse_mark(block.text) is not None or _UPDATED.match(fold(block.text)):
        return False
    if not found.titles:
        return block.depth in (None, 1)
    # Behind the period, who made it and when, the title is at its end.
    if block.depth is not None or found.issuer or found.as_of or found.period:
        return False
    if block.gap_before == 0:
        return True
    return len(block.text.strip()) <= _SHORT and not _leads_on(blocks, index)


def _leads_on(blocks: Sequence[Block], index: int) -> bool:
    """Whether the next line is a heading or a list that this line heads."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.grid is not None or following.kind is BlockKind.LIST_ITEM:
        return True
    return parse_mark(following.text) is not None or not is_phrase(following.text)


def _issuer_in(title: str) -> str | None:
    match = _ISSUER_IN_TITLE.search(prose_without_print_spaces(title))
    return match.group(1) if match and not match.group(1).endswith("都市") else None


def _kind_of(title: str) -> str | None:
    places = [(title.rfind(kind) + len(kind), len(kind), kind) for kind in _KINDS if kind in title]
    return max(places)[2] if places else None


def period_in(text: str) -> tuple[int, int] | None:
    """The first and last year of the one range that a text prints."""
    ranges = [found.span for found in find_spans(text) if isinstance(found.span, YearRange)]
    return fiscal_years(ranges[0]) if len(ranges) == 1 else None

"""Which plan judges: JSON or a document, and of several editions the one in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keikaku.cli.failures import WrongUsage
from keikaku.core.errors import Unreadable
from keikaku.core.evaluation import in_force
from keikaku.core.plan import Node, Plan, PlanDraft
from keikaku.core.problems.model import Severity
from keikaku.core.text import squeeze
from keikaku.core.years.model import FiscalYear, YearRange
from keikaku.core.years.printing import print_era
from keikaku.documents.read import file_bytes, read_bytes
from keikaku.exchange.reader import loads
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Edition:
    """A plan with the file it came from."""

    file: str
    draft: PlanDraft

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.draft.plan

    @property
    def open_errors(self) -> int:
        """How many errors of its reading nobody has settled."""
        open_ones = [each for each in self.draft.problems if not each.settled]
        return sum(each.severity is Severity.ERROR for each in open_ones)

    def title(self) -> str:
        """Its title, edition and date: …総合戦略（案、令和7年3月）."""
        head = self.plan.head
        told = [head.edition, None if head.as_of is None else head.as_of.as_printed]
        aside = "、".join(each for each in told if each)
        return f"{head.title}（{aside}）" if aside else head.title


def load(path: Path) -> Edition:
    """The plan of a file. Raises Unreadable, Invalid, or WrongUsage where it has no indicators."""
    name, data = path.name, file_bytes(path)
    draft = _draft(name, data)
    if not draft.plan.indicators:
        raise WrongUsage(f"{name}: 指標がありません。指標のある計画を指定してください。")
    return Edition(name, draft)


def _draft(name: str, data: bytes) -> PlanDraft:
    if not data.removeprefix(_BOM).lstrip().startswith((b"{", b"[")):
        return read_plan([read_bytes(name, data, source_id="s1")], ReadOptions())
    try:
        return loads(data.decode("utf-8-sig"), name=name)
    except UnicodeDecodeError:
        advice = "keikaku read --format json が書き出したファイルを指定してください。"
        raise Unreadable(name, "", "JSON が UTF-8 ではありません。", advice) from None


def judging(editions: Sequence[Edition], year: int) -> Edition:
    """The edition that judges a year. Raises WrongUsage where none covers it, or they differ."""
    if len(editions) == 1:
        _check_year(editions[0], year)
        return editions[0]
    _check_same_plan(editions)
    found = in_force([each.plan for each in editions], year)
    if found is None:
        told = "、".join(f"{each.file}（{_period(each)}）" for each in editions)
        when = print_era(FiscalYear(year))
        raise WrongUsage(f"--year: {when}に有効な版がありません。あるのは: {told}")
    return next(each for each in editions if each.plan is found)


def _check_year(edition: Edition, year: int) -> None:
    period = edition.plan.head.period
    if period is not None and not period[0] <= year <= period[1]:
        when = print_era(FiscalYear(year))
        told = f"--year: {when}は計画期間（{_period(edition)}）の外です。"
        raise WrongUsage(f"{told}期間の中の年度を指定してください。")


def _check_same_plan(editions: Sequence[Edition]) -> None:
    """Editions of one plan have one issuer and kind."""
    first = editions[0].plan.head
    for each in editions[1:]:
        head = each.plan.head
        for one, other in ((first.issuer, head.issuer), (first.kind, head.kind)):
            if one and other and squeeze(one) != squeeze(other):
                told = f"{editions[0].file}（{one}）と {each.file}（{other}）は別の計画です。"
                raise WrongUsage(f"{told}一つの計画の版を指定してください。")


def _period(edition: Edition) -> str:
    period = edition.plan.head.period
    if period is None:
        return "計画期間の記載なし"
    return print_era(YearRange(FiscalYear(period[0]), FiscalYear(period[1])))


def node_of(plan: Plan, said: str) -> Node:
    """The node of an id, a code or a title. Raises WrongUsage where there is none, or several."""
    key = squeeze(said).rstrip(".")
    for forms in (_ids, _codes, _titles):
        found = [node for node in plan.nodes if key == forms(node)]
        if len(found) == 1:
            return found[0]
        if found:
            told = "、".join(f"{node.id}（{node.code or ''} {node.title}）" for node in found)
            raise WrongUsage(f"--under: 「{said}」は二つ以上あります。IDを指定してください: {told}")
    raise WrongUsage(
        f"--under: 「{said}」という節は計画にありません。番号か名称を確かめてください。"
    )


def _ids(node: Node) -> str:
    return node.id


def _codes(node: Node) -> str:
    return squeeze(node.code or "").rstrip(".")


def _titles(node: Node) -> str:
    return squeeze(node.title)

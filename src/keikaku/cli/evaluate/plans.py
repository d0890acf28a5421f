"""Which plan judges: JSON or a document, and of several editions the one in force."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keikaku.cli.failures import WrongUsage
from keikaku.cli.plans import load_draft
from keikaku.core.evaluation import in_force
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.problems.model import Severity
from keikaku.core.text import squeeze
from keikaku.core.years.model import FiscalYear, YearRange
from keikaku.core.years.printing import print_era


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


def load(path: Path, arguments: argparse.Namespace) -> Edition:
    """The plan of a file. Raises KeikakuError for what is none, or has no indicators."""
    draft = load_draft(path, arguments)
    if not draft.plan.indicators:
        raise WrongUsage(f"{path.name}: 指標がありません。指標のある計画を指定してください。")
    return Edition(path.name, draft)


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

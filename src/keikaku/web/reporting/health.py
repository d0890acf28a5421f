"""What `keikaku doctor` says of reports: those that nobody comes upon any more."""

from collections.abc import Iterator

from keikaku.web.health.finding import Finding, doubtful, well
from keikaku.web.plans.models import DraftState
from keikaku.web.reporting.models import Report
from keikaku.web.reporting.queries import OPEN, with_people
from keikaku.web.reporting.rows import row_of


def report_findings() -> Iterator[Finding]:
    """Whether every report that waits belongs to something that is there."""
    yield of_stray(
        sum(_is_stray(row) for row in with_people(Report.objects.filter(state__in=OPEN)))
    )


def _is_stray(row: Report) -> bool:
    return row.draft.state != DraftState.DRAFT or row_of(row) is None


def of_stray(count: int) -> Finding:
    """Reports whose draft was withdrawn, or whose indicator is gone."""
    if not count:
        return well("宛先のない実績の入力はありません", "No report belongs to what is gone")
    return doubtful(
        (
            f"実績の入力 {count} 件は、案が取り下げられたか、指標が案からなくなっています。",
            f"{count} reports belong to a withdrawn draft or to an indicator that is gone.",
        ),
        (
            "監査記録で「report」を探すと内容が分かります。必要なら、いまの案に入力し直してください。",
            "Seek report in the log to read them; enter them again in the present draft if needed.",
        ),
    )

"""A chart in a page: both its variants, of which the page shows one, and its table."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from keikaku.publish.charts import Chart, ChartTable


@dataclass(frozen=True, slots=True)
class Picture:
    """The SVG of both variants and what stands for them where they are not seen."""

    wide: SafeString
    phone: SafeString
    title: str
    table: ChartTable


def picture_of(wide: Chart, phone: Chart) -> Picture:
    """The picture. Charts escape all text that they are given."""
    return Picture(
        mark_safe(wide.svg),
        mark_safe(phone.svg),
        wide.title,
        wide.table,
    )

"""Charts (図): accessible SVG with its words and its table, drawn without any library."""

from keikaku.publish.charts.bars import BarRow, bars_chart, initiative_rows, period_rows
from keikaku.publish.charts.chart import Chart, ChartTable
from keikaku.publish.charts.geometry import Variant
from keikaku.publish.charts.series import Series, series_of
from keikaku.publish.charts.series_chart import series_chart

__all__ = [
    "BarRow",
    "Chart",
    "ChartTable",
    "Series",
    "Variant",
    "bars_chart",
    "initiative_rows",
    "period_rows",
    "series_chart",
    "series_of",
]

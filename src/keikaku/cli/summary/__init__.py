"""What a planning officer wants to see first: one page about a reading."""

from keikaku.cli.summary.report import summary
from keikaku.cli.summary.view import View

__all__ = ["View", "summary"]

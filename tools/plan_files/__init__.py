"""An invented plan of as many pages as are asked for, written in each format that is read.

Benchmarks, fuzzing and the tests of hostile files make their inputs from it; nothing is stored.
"""

from tools.plan_files.content import Heading, Page, Paragraph, Table, plan
from tools.plan_files.formats import FORMATS, write_plan

__all__ = ["FORMATS", "Heading", "Page", "Paragraph", "Table", "plan", "write_plan"]

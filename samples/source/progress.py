"""The KPI progress sheet of 令和8年: what the departments reported for R7."""

from datetime import date

from keikaku.core.values.model import Reason
from keikaku.core.years.model import FuzzyDate, Precision
from samples.source.model import Cell
from samples.source.notation import NONE, done, missing, v

TITLE = "榛瀬市総合戦略 KPI進捗管理シート"
AS_OF = FuzzyDate("令和8年9月30日現在", date(2026, 9, 30), date(2026, 9, 30), Precision.DAY)

COUNTING = missing("集計中", Reason.NOT_YET)
NOT_ASKED = missing("未調査", Reason.NOT_SURVEYED)

# Reports of R7 by measure, in the order of its rows; a plain text is a number.
REPORTED: dict[str, tuple[str | Cell, ...]] = {
    "1-1-1": ("405", "20.8", "38,950"),
    "1-1-2": ("16", "3", "6"),
    "1-1-3": ("122", "1,480", "174.2"),
    "1-2-1": ("19", "7", "5"),
    "1-2-2": (NONE, "9", COUNTING),
    "1-2-3": ("0", "33.8"),
    "1-3-1": ("624", "60.1", "5,120"),
    "1-3-2": ("1,588", "13", "51.4"),
    "1-3-3": ("9,310", "512", "3"),
    "2-1-1": ("204", "41", "27"),
    "2-1-2": ("18.0", "61"),
    "2-1-3": ("15", "0"),
    "2-2-1": ("10,655", "2.1", "9"),
    "2-2-2": ("4", "4", "66"),
    "2-3-1": ("796", "7,480", "29,500"),
    "2-3-2": ("23", "84", "24"),
    "2-3-3": ("3,350",),
    "3-1-1": ("4", "51"),
    "3-1-2": (done("設置"), "31.7", "98.6"),
    "3-1-3": (NOT_ASKED, "97"),
    "3-2-1": ("4", "11.0", "1"),
    "3-2-2": ("320", "6,340"),
    "3-2-3": ("18", "50.0"),
    "3-3-1": ("84.0", "52"),
    "3-3-2": ("75.0", "44.1", "63.9"),
    "3-3-3": ("48.2", NONE, "17"),
    "4-1-1": ("73.5", "33.6", "4,870"),
    "4-1-2": ("479", "2.7", "38"),
    "4-2-1": ("45.2", COUNTING, COUNTING, "820"),
    "4-2-2": ("60", "398", "19.9"),
    "4-2-3": ("11", NONE, "10"),
    "4-3-1": ("97", "1,021", "2"),
    "4-3-2": ("2,290", NONE),
    "4-3-3": ("3,040", "11.2"),
    "5-1-1": (COUNTING, "7", "1.6"),
    "5-1-2": ("947", "18.4", "22", NONE),
    "5-2-1": ("36.9", "78.5", "24"),
    "5-2-2": ("455", "49.9"),
    "5-3-1": ("3", NOT_ASKED),
    "5-3-2": ("29.1", "0"),
    "5-3-3": ("22", "0", "3"),
}

# What the departments wrote beside their figures, by measure and row.
REMARKS: dict[tuple[str, int], str] = {
    ("1-1-1", 0): "夏の高水温で夏越し中のへい死が多かった。",
    ("1-2-2", 0): "改修工事の入札不調により、開設は令和9年4月の見込み",
    ("1-2-3", 0): "交渉中の案件が2社ある。",
    ("3-1-3", 0): "保護者意識調査は隔年で行う。",
    ("4-1-2", 0): "定員の見直しを検討中",
    ("4-2-1", 1): "県の公表は令和9年1月の予定",
    ("4-2-1", 2): "県の公表は令和9年1月の予定",
    ("4-3-1", 1): "沿線の企業の移転により通勤客が減った。",
}


def reported(measure: str, row: int) -> Cell:
    """The report of R7 for a row."""
    given = REPORTED[measure][row]
    return given if isinstance(given, Cell) else v(given)

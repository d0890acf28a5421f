"""What is odd about a value that a department reports (実績の報告), told beside its field."""

from keikaku.core.problems.model import ProblemKind, Severity

_W, _N = Severity.WARNING, Severity.NOTE

REPORTS = (
    ProblemKind(
        "report.unit_differs",
        _W,
        "「{raw}」の単位は「{unit}」ですが、この指標の単位は「{expected}」です。",
        "単位を確かめてください。",
        "{raw} is in {unit}, but the unit of this indicator is {expected}.",
        "Check the unit.",
    ),
    ProblemKind(
        "report.tenfold",
        _W,
        "「{raw}」は、これまでの値「{before}」（{time}）と10倍以上の開きがあります。",
        "けたと単位を確かめてください。",
        "{raw} is ten times as much as the value before, {before} ({time}), or a tenth of it.",
        "Check the digits and the unit.",
    ),
    ProblemKind(
        "report.counted_otherwise",
        _N,
        "「{raw}」の数え方は「{counting}」ですが、目標値の数え方は「{expected}」です。",
        "数え方を確かめてください。",
        "{raw} is counted as {counting}, but the target as {expected}.",
        "Check how it is counted.",
    ),
    ProblemKind(
        "report.year_differs",
        _W,
        "「{raw}」には別の年（{time}）が書かれています。",
        "{year}年度の実績か確かめてください。",
        "{raw} names another year, {time}.",
        "Check that it is the value of fiscal {year}.",
    ),
    ProblemKind(
        "report.year_running",
        _N,
        "{year}年度はまだ終わっていません。",
        "途中の値なら、値の後に「（見込み）」と書いてください。",
        "Fiscal {year} has not ended yet.",
        "Write （見込み） behind a value that is an estimate.",
    ),
    ProblemKind(
        "report.year_ahead",
        _W,
        "{year}年度は、まだ始まっていません。",
        "年度を確かめてください。",
        "Fiscal {year} has not begun yet.",
        "Check the year.",
    ),
    ProblemKind(
        "report.no_value",
        _N,
        "「{raw}」は値がないことを表します。",
        "理由を備考に書いてください。",
        "{raw} says that there is no value.",
        "Say why in the note.",
    ),
)

"""Problems that the readers of files tell: what a page, a sheet or a cell shows is in doubt."""

from keikaku.core.problems.model import ProblemKind, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

FILES = (
    ProblemKind(
        "table.grid_doubtful",
        _W,
        "「{text}」の表は罫線が足りず、列や行の境を推定しました。",
        "原本と見比べてください。",
        "The table of {text} has too few rules; its columns and rows were inferred.",
        "Compare it with the original.",
    ),
)

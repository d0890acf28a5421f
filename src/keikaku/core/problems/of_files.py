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
    ProblemKind(
        "content.hidden",
        _W,
        "表示されない部分があり、読みませんでした（{what}）。",
        "計画に入れるものがあれば、表示してから保存し直して読み込んでください。",
        "A part that is hidden was not read ({what}).",
        "If it belongs to the plan, show it, save the file and read it again.",
    ),
    ProblemKind(
        "text.struck_out",
        _W,
        "「{text}」の所に取り消し線か削除の印の付いた文字があり、それを除いて読みました。",
        "見え消しの後の文字で正しいか、原本で確かめてください。",
        "Text struck out or marked as deleted stands at {text}; it was read without that.",
        "Check in the original that the text after the change is meant.",
    ),
)

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
    ProblemKind(
        "sheet.error_value",
        _W,
        "「{text}」は計算のエラーで、値ではありません。",
        "Excelで式を直し、正しい値を確かめてください。",
        "{text} is an error of a formula and no value.",
        "Mend the formula and check the value.",
    ),
    ProblemKind(
        "sheet.not_calculated",
        _W,
        "数式の結果が保存されていないため、値を読めません（表示は{text}）。",
        "Excelで開いて保存し直したものを読み込んでください。",
        "The result of a formula is not in the file, so there is no value (shown: {text}).",
        "Open the workbook in Excel, save it and read it again.",
    ),
    ProblemKind(
        "sheet.formulas_without_results",
        _W,
        "数式の結果が保存されていないセルがあります（{cell}）。空欄として読みました。",
        "Excelで開いて保存し直したものを読み込んでください。",
        "Cells have formulas without results ({cell}); they were read as blank.",
        "Open the workbook in Excel, save it and read it again.",
    ),
    ProblemKind(
        "sheet.scaled",
        _N,
        "「{text}」は千単位などに縮めて表示されています（表示形式）。",
        "単位が表示の値に合っているか確かめてください。",
        "{text} is shown in thousands or the like by its format.",
        "Check that the unit goes with the value as shown.",
    ),
)

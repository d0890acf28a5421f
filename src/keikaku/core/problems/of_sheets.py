"""Problems of workbooks: what their cells hold is not what a person sees, or is not there."""

from keikaku.core.problems.model import ProblemKind, Severity

_W, _N = Severity.WARNING, Severity.NOTE

SHEETS = (
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
    ProblemKind(
        "sheet.no_formats",
        _W,
        "古いExcel形式のため、表示形式（％、日付、桁区切り）と非表示の行や列を読めません。",
        "Excelで開き、.xlsxで保存し直したものを読み込んでください。",
        "In this older format of Excel, number formats and hidden rows and columns cannot be read.",
        "Open the workbook in Excel, save it as .xlsx and read that.",
    ),
)

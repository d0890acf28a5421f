"""Problems of periods, terms, schedules, histories, bodies, areas and results."""

from keikaku.core.problems.model import ProblemKind, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

RECORDS = (
    ProblemKind("event.start_assumed", _N, "始まりの欄が空いているため、上の行と同じ「{assumed}」と読みました。", "違う場合は直してください。",
        "The start is blank and was taken from the row above ({assumed}).", "Correct it if it is another."),
    ProblemKind("event.year_assumed", _N, "年が書かれていないため、前の日付の続きと読みました。", "違う場合は直してください。",
        "The year is not printed; the date was taken to continue the one before it.", "Correct it if it is another."),
    ProblemKind("event.date_unreadable", _W, "日付「{printed}」が読み取れません。", "日付を入れてください。",
        "The date {printed} could not be read.", "Enter the date."),
    ProblemKind("event.outside_block", _N, "「{printed}」は、上に書かれた{block}年度の外の日付です。印字のとおり読みました。", "誤りでないか確かめてください。",
        "The date {printed} lies outside fiscal {block}, under which it stands; it is kept as printed.", "Check that it is no error."),
    ProblemKind("population.no_date", _N, "人口「{raw}」の基準日が書かれていません。", "いつの人口か記録してください。",
        "The day for which the population {raw} holds is not printed.", "Record the date."),
    ProblemKind("period.differs", _W, "「{title}」の期間が、ほかの箇所（{other}年度）と違います。", "どちらが正しいか確かめてください。",
        "The period of {title} differs from that printed elsewhere ({other}).", "Check which is right."),
    ProblemKind("period.kind_assumed", _N, "期間「{printed}」を年度と読みました。", "暦年であれば直してください。",
        "The period {printed} was taken for fiscal years.", "Correct it if calendar years are meant."),
    ProblemKind("period.length_differs", _W, "期間「{printed}」は{years}年間で、書かれた年数と合いません。", "期間か年数を確かめてください。",
        "The period {printed} is {years} years long, which is not the length printed.", "Check both."),
    ProblemKind("term.phrase_unclear", _W, "略称「{term}」が指す語句の範囲がはっきりしません（「{means}」と読みました）。", "確かめてください。",
        "Where the phrase that {term} stands for begins is not clear ({means}).", "Check it."),
    ProblemKind("area.count_differs", _W, "構成「{composition}」と、書かれた団体の数（{listed}）が合いません。", "団体名に抜けがないか確かめてください。",
        "The composition {composition} is not what the list counts ({listed}).", "Check that no member is missing."),
    ProblemKind("result.period_missing", _N, "実績「{text}」がいつのものか書かれていません。", "年度を記録してください。",
        "Of which time the result {text} is, is not said.", "Record the year."),
    ProblemKind("result.period_unclear", _W, "実績「{text}」の年度が決められません（複数の年が書かれています）。", "年度を確かめてください。",
        "Of which time the result {text} is, is not clear: several years are printed.", "Find out the year."),
)  # fmt: skip

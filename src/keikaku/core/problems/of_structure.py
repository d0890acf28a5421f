"""Problems of the document, the title block, the headings and the texts."""

from keikaku.core.problems.model import ProblemKind, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

STRUCTURE = (
    ProblemKind("plan.title_missing", _W, "計画の名称が印字されていません。", "名称を入れてください。",
        "The document prints no title of a plan.", "Enter the title."),
    ProblemKind("plan.issuer_assumed", _N, "策定団体は表題から「{issuer}」と読みました。", "違う場合は直してください。",
        "The issuer {issuer} was taken from the title.", "Correct it if it is not so."),
    ProblemKind("plan.period_missing", _W, "計画期間が印字されていないため、目標の年度が決まりません。", "計画期間を確かめ、読み取りのときに --period で指定してください。",
        "The plan's period is printed nowhere, so the years of its targets are open.", "Give the period with --period."),
    ProblemKind("plan.period_assumed", _N, "計画期間は取組表の年度欄から{start}～{end}年度と読みました。", "違う場合は --period で指定してください。",
        "The plan's period {start}-{end} was taken from the year columns of its initiatives.", "Give --period if it is another."),
    ProblemKind("heading.missing", _E, "{level} {code} の見出しがありません（下位の「{child}」などの番号から、あるはずの見出しを補いました）。", "原本で見出しを確かめ、名称を入れてください。",
        "The heading {level} {code} is not there; the codes below it (such as {child}) prove it.", "Look it up in the original and enter its title."),
    ProblemKind("heading.none", _N, "見出しの前に本文があります（「{text}」…）。", "置き場所を確かめてください。",
        "There is text before the first heading ({text}…).", "Check where it belongs."),
    ProblemKind("outline.restart", _N, "「{heading}」で番号が最初に戻っています（直前は {last}）。", "上位の見出しが抜けていないか確かめてください。",
        "The numbering starts again at {heading} (the last was {last}).", "Check that no heading above it is missing."),
    ProblemKind("outline.code_mismatch", _W, "番号 {code} が上位の見出し（{above}）と合いません。", "番号か置き場所を確かめてください。",
        "The code {code} does not continue the headings above it ({above}).", "Check the code or the place."),
    ProblemKind("outline.item_unassigned", _W, "ここからの項目が「{heading}」の下のどの見出しに属するか、並びからは決められません。", "属する見出しを選んでください。",
        "To which heading under {heading} the items from here belong cannot be told from their order.", "Choose the heading."),
    ProblemKind("cross_listing.unresolved", _W, "再掲「{name}」の元が見つかりません。", "元の項目を選ぶか、再掲の印を外してください。",
        "The original of the repeated {name} was not found.", "Choose the original or take the mark away."),
    ProblemKind("cross_listing.renamed", _W, "再掲「{name}」は「{original}」の再掲と読みました（名称が少し違います）。", "同じものか確かめてください。",
        "{name}, marked as a repetition, was taken for {original}, whose name differs a little.", "Check that they are one."),
    ProblemKind("cross_listing.values_differ", _W, "再掲「{name}」に、元と違う値「{raw}」があります。", "どちらが正しいか決めてください。",
        "The repetition of {name} prints a value {raw} that the original has not.", "Decide which is right."),
    ProblemKind("name.variant", _W, "「{variant}」は「{usual}」の異なる表記と思われます。", "原本を確かめ、誤りなら直してください。",
        "{variant} seems to be another spelling of {usual}.", "Check the original; correct it if it is an error."),
    ProblemKind("text.markup", _N, "HTMLの符号が残っていたため、除いて読みました。", "原本どおりか確かめてください。",
        "Remains of HTML were taken off.", "Check the text against the original."),
    ProblemKind("text.joined", _N, "改ページで切れた文をつなぎました（「{text}」…）。", "続きが正しいか確かめてください。",
        "A sentence cut by a page break was joined ({text}…).", "Check that it goes on rightly."),
    ProblemKind("text.encoding", _N, "文字コードは {encoding} と判断して読みました。", "文字化けがあれば、UTF-8で保存し直してください。",
        "The text was read as {encoding}.", "If characters look wrong, save the file as UTF-8."),
)  # fmt: skip

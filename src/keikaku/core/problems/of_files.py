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
        "text.tracked_change",
        _W,
        "「{text}」には承諾されていない変更履歴があり、変更後の文字を読みました。",
        "変更前と変更後のどちらが正しいか、原本で確かめてください。",
        "{text} has tracked changes that nobody accepted; the changed text was read.",
        "Check in the original which of the two holds.",
    ),
    ProblemKind(
        "content.deleted",
        _N,
        "変更履歴で削除された部分があり、読みませんでした（{what}）。",
        "削除が確定していない場合は、原本で確かめてください。",
        "A part that a tracked change deletes was not read ({what}).",
        "Check the original if the deletion is not settled.",
    ),
    ProblemKind(
        "file.pictures_unread",
        _N,
        "文書の中に画像や埋め込みの図が{count}個あり、その中の文字や数値は読んでいません。",
        "表や指標が画像で入っている場合は、原本を見て入れてください。",
        "Pictures or embedded objects in the document: {count}; nothing in them was read.",
        "If tables or indicators are among them, enter these from the original.",
    ),
    ProblemKind(
        "file.part_unread",
        _W,
        "文書の中に別の文書が{count}個埋め込まれており、その中身は読んでいません。",
        "埋め込まれた文書を取り出して、別に読み込んでください。",
        "Other documents inside the document: {count}; they were not read.",
        "Take them out and read them on their own.",
    ),
    ProblemKind(
        "file.converted",
        _N,
        "この形式は直接読めないため、LibreOfficeで{format}に変換して読みました。",
        "体裁がくずれていないか、原本と見比べてください。",
        "This format was converted to {format} by LibreOffice before reading.",
        "Compare the reading with the original.",
    ),
)

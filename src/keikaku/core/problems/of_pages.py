"""Problems of the pages of a file: what stands on them could not be read, or not relied on."""

from keikaku.core.problems.model import ProblemKind, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

PAGES = (
    ProblemKind(
        "page.all_pictures",
        _E,
        "文字が1つもない、画像だけのファイルです（紙を読み取ったものなど）。何も読めていません。",
        "元のWordやExcelのファイルを読み込むか、コマンド keikaku read --ocr で文字認識してください。",
        "The file holds pictures only, as of paper, and no text; nothing was read.",
        "Read the Word or Excel file that it was made from, or recognise it by keikaku read --ocr.",
    ),
    ProblemKind(
        "page.no_text",
        _W,
        "{pages} は画像だけで文字がなく、読めていません。",
        "指標や数値がある場合は、元のファイルを読み込むか、コマンド keikaku read --ocr で文字認識してください。",
        "There are pictures and no text on {pages}, which were not read.",
        "If they show figures, read the file that it was made from, or recognise it by keikaku read --ocr.",
    ),
    ProblemKind(
        "page.bad_text",
        _W,
        "{pages} の文字情報は壊れているようです（フォントの文字番号が正しくありません）。",
        "原本と見比べるか、元のWordやExcelのファイルを読み込んでください。",
        "The text of {pages} seems to be damaged: its fonts do not tell the right characters.",
        "Compare it with the original, or read the file that it was made from.",
    ),
    ProblemKind(
        "page.text_under_scan",
        _W,
        "{pages} の文字は、紙を読み取った画像に付けられた文字認識（OCR）の結果です。",
        "数値を原本と見比べてください。",
        "The text of {pages} is what character recognition made of a scan.",
        "Compare the figures with the original.",
    ),
    ProblemKind(
        "page.read_by_ocr",
        _W,
        "{pages} は画像なので、文字認識（OCR）で読みました。読み取った値はどれも確認が済んでいません。",
        "数値を1つずつ原本と見比べてください。",
        "{pages} are pictures; their characters were recognised, and no value of them is settled.",
        "Compare each figure with the original.",
    ),
    ProblemKind(
        "page.nothing_recognised",
        _W,
        "{pages} は画像で、文字認識（OCR）をしても文字が見つかりませんでした。",
        "白紙でなければ、300dpi程度でスキャンし直してください。",
        "{pages} are pictures in which no characters were recognised.",
        "Unless they are blank, scan them again with about 300 dots an inch.",
    ),
    ProblemKind(
        "value.ocr",
        _N,
        "「{text}」は画像から文字認識（OCR）で読み取りました。",
        "原本と見比べてください。",
        "{text} was recognised in a picture.",
        "Compare it with the original.",
    ),
    ProblemKind(
        "value.ocr_unsure",
        _W,
        "「{text}」の文字認識は確かではありません。",
        "原本と見比べ、違っていれば直してください。",
        "The recognition of {text} is not certain.",
        "Compare it with the original and correct it where it differs.",
    ),
    ProblemKind(
        "page.vertical_text",
        _N,
        "{pages} に縦書きと横書きが混ざっています。",
        "読み取りの順序を確かめてください。",
        "Vertical and horizontal text stand together on {pages}.",
        "Check the order of reading.",
    ),
    ProblemKind(
        "page.cut",
        _E,
        "{pages} は中身が多すぎるため、途中までしか読んでいません。",
        "ページを分けたファイルを読み込んでください。",
        "There is too much on {pages}; only a part of it was read.",
        "Divide the page into several files.",
    ),
    ProblemKind(
        "text.layer_doubtful",
        _W,
        "「{text}」は、文字情報があてにならないページから読みました。",
        "原本と見比べてください。",
        "{text} was read from a page whose text cannot be relied on.",
        "Compare it with the original.",
    ),
    ProblemKind(
        "text.rewritten",
        _N,
        "字形だけが同じ別の文字番号を、ふつうの文字に直して読みました（{letters}）。",
        "名称の字体が気になる場合は原本で確かめてください。",
        "Letters with the codes of look-alikes were read as ordinary ones ({letters}).",
        "Look at the original where the form of a name matters.",
    ),
)

"""The help of `keikaku compare`: Japanese first, English below."""

ABOUT = """\
二つの版を比べ、何が動いたかと新旧対照表を示します。
Compare two editions: what moved, and the table of old and new."""
OLD = """\
前の版。交換形式の JSON か、読み取れる文書（先に読み取ります）。
The old edition: JSON of the exchange format, or a document, which is read first."""
NEW = "新しい版。\nThe new edition."
FORMAT = """\
text: 読むための一覧、json: データ、xlsx: Excel、docx: Word（--out が必要）。
指定がなければ --out の名前で決め、それもなければ text です。
A page to read, data, Excel or Word (which need --out); by the name of --out, else text."""
OUT = "書き出すファイル。\nThe file to write."
UNDER = """\
両方の版で、この節（ID・番号・名称）とその下だけを比べます。
Compare this node (id, code or title) of both editions and what is below it."""
UNDER_OLD = "前の版で比べる節。\nThe node of the old edition."
UNDER_NEW = "新しい版で比べる節。\nThe node of the new edition."
NEW_LABEL = """\
新しい側の見出し（既定: 改正後）。例: 新、案
What the new side is called."""
OLD_LABEL = """\
古い側の見出し（既定: 改正前）。例: 旧、現行
What the old side is called."""
OLD_LEFT = "古い側を左に置きます。\nThe old side stands left."
SPACES = """\
空白と全角・半角の違いにも傍線を引きます。
Mark spaces and full or half width too."""
ALL = "変更のないものも表に出します。\nShow what did not change too."
REASONS = """\
動いたものへの理由を書いた TOML ファイル。
A file with the office's reasons for what moved."""
REASONS_TEMPLATE = """\
理由を書き込むための TOML ファイルを作ります（--reasons の理由は引き継ぎます）。
Write such a file to fill in; reasons given with --reasons are kept."""
ANYWAY = """\
別の計画のように見えても比べます。
Compare even what looks like two different plans."""

EPILOG = """\
例 / examples:

    keikaku compare old.json new.json
    keikaku compare 現行.pdf 改訂案.docx --out 新旧対照表.docx --new-label 案 --old-label 現行
    keikaku compare old.json new.json --format xlsx --out taishohyo.xlsx
    keikaku compare old.json new.json --reasons-template reasons.toml
    keikaku compare old.json new.json --reasons reasons.toml --out 新旧対照表.docx
    keikaku compare strategy5.txt plan.json --under-new 5

終了コード / exit status:

    0  変更はありません / no change
    1  変更か、確認の要る対応があります / changes, or links to be confirmed
    2  比べられません（読めない、別の計画、使い方の誤り） / could not run
"""

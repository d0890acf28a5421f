"""SOURCE and the source files: where a thing was read."""

from keikaku.core.sources import Location, SourceFile
from keikaku.exchange.codecs import ORDINAL, TEXT, Coordinate
from keikaku.exchange.records import Field, ListOf, Nullable, plain

_TEXT = Nullable(TEXT)
_ORDINAL = Nullable(ORDINAL)

FILE = plain(
    SourceFile, "file", "原資料",
    Field("id", TEXT, "原資料のID", "what every SOURCE points to"),
    Field("name", TEXT, "ファイル名", "file name without folder"),
    Field("sha256", TEXT, "内容のSHA-256", "SHA-256 of the bytes"),
    Field("media_type", TEXT, "メディアタイプ", "media type"),
    Field("reader", TEXT, "読み取ったプログラム", "program that read the file"),
    Field("reader_version", TEXT, "そのバージョン", "its version"),
)  # fmt: skip

_BOX = ListOf(Coordinate(), length=4)

SOURCE = plain(
    Location, "source", "出典箇所",
    Field("source", TEXT, "原資料のID", "id of the source file"),
    Field("address", TEXT, "箇所(人に示す形)", "the place as shown to a person"),
    Field("page", _ORDINAL, "ページ(1から)", "page, from 1"),
    Field("box", Nullable(_BOX), "枠(左・上・右・下、ポイント、左上から)",
          "left, top, right, bottom in points from the top left"),
    Field("line", _ORDINAL, "行(1から)", "line, from 1"),
    Field("paragraph", _ORDINAL, "段落(1から)", "paragraph, from 1"),
    Field("table", _ORDINAL, "表(1から)", "table, from 1"),
    Field("row", _ORDINAL, "表の行(1から)", "row of the table, from 1"),
    Field("column", _ORDINAL, "表の列(1から)", "column of the table, from 1"),
    Field("sheet", _TEXT, "シート名", "sheet name"),
    Field("cell", _TEXT, "セル番地", "cell address"),
)  # fmt: skip

SOURCE_FIELD = Field("source", Nullable(SOURCE), "出典箇所", "where it was read")
ASSUMED_FIELD = Field(
    "assumed", ListOf(TEXT), "文書に書かれておらず補った項目の名前", "fields that were not printed"
)
ID_FIELD = Field("id", TEXT, "この文書内のID", "id within this document")
OWNERS_FIELD = Field("owners", ListOf(TEXT), "担当課", "responsible sections")

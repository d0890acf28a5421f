"""The words that stand as values within what the readers say, in English."""

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType({
    "Word文書（.docx）": "Word document (.docx)",
    "Word文書（.docx）またはテキスト": "Word document (.docx) or text",
    "Excelブック（.xlsx）": "Excel workbook (.xlsx)",
    "シートごとにCSV（.csv）": "CSV (.csv), each sheet by itself",
    "PowerPoint（.pptx）": "PowerPoint (.pptx)",
    "PowerPointプレゼンテーション（.pptx）": "PowerPoint presentation (.pptx)",
    "OpenDocument文書（.odt）": "OpenDocument text (.odt)",
    "OpenDocument表計算（.ods）": "OpenDocument spreadsheet (.ods)",
    "OpenDocumentプレゼンテーション（.odp）": "OpenDocument presentation (.odp)",
    "ZIP圧縮ファイル": "ZIP archive",
    "壊れたファイル（Word、Excel、ZIPなど）": "damaged file (Word, Excel, ZIP or the like)",
    "以前のWord文書（.doc）": "older Word document (.doc)",
    "以前のExcelブック（.xls）": "older Excel workbook (.xls)",
    "以前のPowerPoint（.ppt）": "older PowerPoint (.ppt)",
    "一太郎文書（.jtd）": "Ichitaro document (.jtd)",
    "一太郎": "Ichitaro",
    "パスワードで保護されたOffice文書": "Office document with a password",
    "以前のOffice文書": "older Office document",
    "リッチテキスト（.rtf）": "rich text (.rtf)",
    "画像": "picture",
    "ZIPとして開けません": "it does not open as ZIP",
    "部品がありません": "a part is missing",
    "部品を取り出せません": "a part cannot be taken out",
    "本文の部品がありません": "the part of the main text is missing",
})  # fmt: skip

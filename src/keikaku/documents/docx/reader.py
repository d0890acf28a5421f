"""The reader of Word documents (.docx)."""

from collections.abc import Iterator

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.documents.docx.parts import Paragraph, Part
from keikaku.documents.docx.setting import Setter
from keikaku.documents.docx.story import BODY, StoryReader
from keikaku.documents.docx.word import Word
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import BlockKind, ReadingDoubt

_NO_TEXT = "文字が1つもない文書です。"
_WITH_TEXT = "文字の入った文書を指定してください。"
_FROM_PICTURES = (
    "画像だけの文書です。PDFで保存し、コマンド keikaku read --ocr で文字認識してください。"
)


def read_docx(file: FileInput) -> Reading:
    """The blocks of a Word document. Raises Unreadable when it is damaged, hostile or empty."""
    word = Word(file)
    body = word.body()
    stories = StoryReader(word)
    setter = Setter(file.source)
    setter.add(stories.parts(body, BODY))
    if not setter.has_text:
        advice = _FROM_PICTURES if word.counts.pictures else _WITH_TEXT
        raise Unreadable(file.name, "", _NO_TEXT, advice)
    setter.add([*_running(word, stories)])
    return Reading(setter.pages, (*setter.doubts, *_of_file(word)))


def _running(word: Word, stories: StoryReader) -> Iterator[Part]:
    """Headers and footers, each text once, at the end: they belong to no paragraph."""
    seen: set[str] = set()
    word.counts.page = None
    for root in word.running():
        for part in stories.parts(root, _side(root)):
            for line in _lines(part):
                text = " ".join(line.pieces.text.split())
                if text and text not in seen:
                    seen.add(text)
                    yield line


def _lines(part: Part) -> Iterator[Paragraph]:
    """A part as lines that belong to no text; a table there only puts them side by side."""
    if isinstance(part, Paragraph):
        part.kind, part.depth = BlockKind.FURNITURE, None
        yield part
        return
    for cell in part.cells:
        address = f"{part.where}{cell.row + 1}行目 {cell.column + 1}列目"
        yield Paragraph(address, cell.pieces, BlockKind.FURNITURE)


def _side(root: etree._Element) -> str:
    return "ヘッダー" if str(root.tag).endswith("}hdr") else "フッター"


def _of_file(word: Word) -> Iterator[ReadingDoubt]:
    """What was not read of the file as a whole."""
    counts = (
        ("file.pictures_unread", word.counts.pictures),
        ("file.part_unread", word.counts.unread),
    )
    for code, count in counts:
        if count:
            yield ReadingDoubt(code, {"count": str(count)}, None)

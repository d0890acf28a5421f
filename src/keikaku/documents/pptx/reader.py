"""The reader of slides (.pptx): each slide is a page."""

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import ReadingDoubt
from keikaku.documents.pptx.deck import Deck
from keikaku.documents.pptx.pages import PageSetter

_NO_TEXT = "文字が1つもない文書です。"
_WITH_TEXT = "文字の入った文書を指定してください。"
_FROM_PICTURES = (
    "画像だけの文書です。PDFで保存し、コマンド keikaku read --ocr で文字認識してください。"
)


def read_pptx(file: FileInput) -> Reading:
    """The blocks of a presentation. Raises Unreadable when damaged, hostile or empty."""
    deck = Deck(file)
    setter = PageSetter(deck, file.source)
    for slide in deck.slides():
        setter.add(slide)
    if not setter.has_text:
        advice = _FROM_PICTURES if setter.pictures else _WITH_TEXT
        raise Unreadable(file.name, "", _NO_TEXT, advice)
    doubts = [*setter.doubts]
    if setter.pictures:
        details = {"count": str(setter.pictures)}
        doubts.append(ReadingDoubt("file.pictures_unread", details, None))
    return Reading(setter.pages, tuple(doubts))

"""The errata of an edition (正誤表) as a Word document."""

from keikaku.publish.errata.sheet import ErrataSheet, MistakeRow
from keikaku.publish.errata.word import word_file

__all__ = ["ErrataSheet", "MistakeRow", "word_file"]

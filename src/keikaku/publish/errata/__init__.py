"""The errata of an edition (正誤表) as a Word document."""

from keikaku.publish.errata.sheet import ErrataSheet, MistakeRow

__all__ = ["ErrataSheet", "MistakeRow"]

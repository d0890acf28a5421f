"""What the sides of a table are called: 改正後（案）, 改正前（第2版）.

An edition and the draft that goes on from it have one title, so that the title tells nothing.
"""

from keikaku.publish.comparison.layout import WORDINGS, Layout
from keikaku.web.accounts.languages import bracketed, page_language
from keikaku.web.comparing.sides import Side


def layout_of(old: Side, new: Side) -> Layout:
    """The layout of the table and of its files, in the language of the page."""
    language = page_language()
    words = WORDINGS[language]
    return Layout(
        new_label=f"{words.new}{bracketed(new.called)}",
        old_label=f"{words.old}{bracketed(old.called)}",
        language=language,
    )

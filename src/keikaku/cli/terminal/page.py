"""How wide a page is: as the terminal, within what can be read; elsewhere always the same."""

import shutil

_PAGE = 100
_NARROWEST, _WIDEST = 60, 140


def page_width(*, on_terminal: bool) -> int:
    """The width in columns."""
    columns = shutil.get_terminal_size((_PAGE, 24)).columns if on_terminal else _PAGE
    return min(max(columns, _NARROWEST), _WIDEST)

"""How a summary is shown: in which language, how wide, how much of it, in which colours."""

from dataclasses import dataclass, field

from keikaku.cli.summary.wording import WORDINGS, Wording
from keikaku.cli.terminal.style import Style
from keikaku.core.problems.model import Language


@dataclass(frozen=True, slots=True)
class View:
    """`width` is in columns of a terminal; `full` leaves nothing out; `program` and `command`
    are the program and its input as the person would type them again."""

    language: Language = Language.JA
    width: int = 100
    full: bool = False
    style: Style = field(default_factory=Style)
    program: str = "keikaku"
    command: str = ""

    @property
    def words(self) -> Wording:
        """The frames of the summary in the language of the view."""
        return WORDINGS[self.language]

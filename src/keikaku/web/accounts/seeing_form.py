"""Forms of actions that may be crossed: the second sees what somebody else did, and chooses."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from keikaku.web.accounts.action_form import ActionForm
from keikaku.web.audit.queries import last_who
from keikaku.web.crossing.forms import SeeingForm
from keikaku.web.crossing.merging import Crossed, Fields, Json


class SeeingActionForm(SeeingForm, ActionForm):
    """A form of an action that takes what was seen; `about` is how the log names the thing."""

    def __init__(self, *args: Any, now: Fields, about: str, **kwargs: Any) -> None:
        super().__init__(*args, now=now, **kwargs)
        self._about = about
        self.crossed = False

    def done(self, action: Callable[[], object]) -> bool:
        """Whether the action went through; who did what meanwhile stands in the form."""
        try:
            return super().done(action)
        except Crossed as crossed:
            self.crossed = True
            self.cross(crossed, last_who(self._about))
            return False

    @property
    def status(self) -> int:
        """Of the answer that shows the form again: 409 where somebody else came first."""
        return 409 if self.crossed else 200

    @property
    def given(self) -> dict[str, Any]:
        """What was entered, and what was seen of it."""
        return dict(self.cleaned_data)


class WholeForm(SeeingActionForm):
    """A form about a thing whose own fields it does not show: what has changed of it is told."""

    labels: ClassVar[Mapping[str, Any]]
    """What the fields of the thing are called."""

    def cross(self, crossed: Crossed, who: str) -> None:
        """Tells what is there now; sent once more, the action is done all the same."""
        self._see(crossed.now)
        text = _(
            "{who}が、その間に登録を変えました。いまの内容を見て選んでください。"
            "もう一度送ると、そのまま行います。「やめて戻る」を選ぶと、いまの内容が残ります。"
        )
        self.add_error(None, text.format(who=who))
        for name in crossed.names:
            told = _("{label}：いまは「{now}」です（あなたが見ていたのは「{seen}」）。")
            now, seen = crossed.now[name], crossed.seen.get(name)
            label = self.labels[name]
            text = told.format(label=label, now=self.say(name, now), seen=self.say(name, seen))
            self.add_error(None, text)

    def say(self, name: str, value: Json) -> str:
        """A value of the thing in words."""
        return _("（なし）") if value in (None, "", []) else str(value)

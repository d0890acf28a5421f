"""Three versions of the fields of a thing: what was seen, what is wanted, what is there now."""

from collections.abc import Mapping

from keikaku.core.errors import KeikakuError

Json = None | bool | int | str | list["Json"]
Fields = Mapping[str, Json]
_NEVER_SEEN = object()


class Crossed(KeikakuError):
    """Somebody else has changed the same fields meanwhile. Nothing was written.

    `seen` and `now` hold all fields; `names` are those that both changed.
    """

    def __init__(self, names: tuple[str, ...], seen: Fields, now: Fields) -> None:
        super().__init__(names)
        self.names, self.seen, self.now = names, seen, now


def merged(seen: Fields | None, wanted: Fields, now: Fields) -> dict[str, Json]:
    """What the person changed; of the rest what is there now. Raises `Crossed`.

    Whoever wants what is there already crosses nobody. A field that was never seen is crossed
    wherever it is to be changed. `seen` is None for whoever has read what is there in this very
    transaction.
    """
    if seen is None:
        return dict(wanted)
    before = {name: seen.get(name, _NEVER_SEEN) for name in wanted}
    touched = [name for name, value in wanted.items() if value != before[name]]
    crossed = tuple(name for name in touched if now[name] not in (before[name], wanted[name]))
    if crossed:
        raise Crossed(crossed, seen, now)
    return {name: value if name in touched else now[name] for name, value in wanted.items()}


def check_unchanged(seen: Fields | None, now: Fields) -> None:
    """For what is decided on as a whole: whatever of it is not as it was seen raises `Crossed`.

    `seen` is None as in `merged`.
    """
    if seen is None:
        return
    changed = tuple(name for name in now if seen.get(name, _NEVER_SEEN) != now[name])
    if changed:
        raise Crossed(changed, seen, now)

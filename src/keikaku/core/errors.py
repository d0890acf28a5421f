"""The few exceptions of Keikaku. Doubt about a value is a `Problem`, never an exception."""


class KeikakuError(Exception):
    """Base of every error that a user can cause and mend. Its text says what to do."""


class Unreadable(KeikakuError):
    """A file that cannot be read at all.

    `name` is the file, `place` where in it (empty when the whole file is meant), `reason` what is
    wrong and `advice` what to do about it.
    """

    def __init__(self, name: str, place: str, reason: str, advice: str) -> None:
        super().__init__(name, place, reason, advice)
        self.name = name
        self.place = place
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        where = f"{self.name} {self.place}".rstrip()
        return f"{where}: {self.reason} {self.advice}".rstrip()


class Unwritable(KeikakuError):
    """A file that cannot be written. What stood there before is untouched.

    `name` is the file, `reason` what is wrong and `advice` what to do about it.
    """

    def __init__(self, name: str, reason: str, advice: str) -> None:
        super().__init__(name, reason, advice)
        self.name = name
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.name}: {self.reason} {self.advice}".rstrip()


class Invalid(KeikakuError):
    """Data that breaks a law of the plan or of the exchange format, and the place of it."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"

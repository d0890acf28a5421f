"""The one table of the log. It points to people and things by text: deleting them harms nothing."""

from datetime import datetime

from django.db import models

from keikaku.web.audit.chain import Json


class AuditEvent(models.Model):
    """One change. Every field is text or a whole number, the same on every database.

    `at` is UTC in ISO form. `about` is a text address such as `person/12`. `before` and `after` are
    canonical JSON. The database itself refuses to alter or delete a row.
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)
    who = models.TextField()
    person = models.BigIntegerField(null=True)
    origin = models.TextField()
    verb = models.CharField(max_length=60)
    about = models.CharField(max_length=200, db_index=True)
    before = models.TextField()
    after = models.TextField()
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("sequence",)

    def __str__(self) -> str:
        return f"{self.sequence} {self.verb} {self.about}"

    def hashed_fields(self) -> list[Json]:
        """What the hash is made of: all but itself."""
        return [
            self.sequence, self.at, self.who, self.person, self.origin, self.verb, self.about,
            self.before, self.after, self.previous,
        ]  # fmt: skip

    @property
    def moment(self) -> datetime:
        """When it happened."""
        return datetime.fromisoformat(self.at)

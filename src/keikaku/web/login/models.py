"""The table of Django's cache in the database, made by a migration as every other table is."""

from django.db import models


class CachedValue(models.Model):
    """One value until its time is over: attempts to log in, codes that were used."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.cache_key

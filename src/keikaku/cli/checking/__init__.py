"""How a check is shown: as a page for people, or as data."""

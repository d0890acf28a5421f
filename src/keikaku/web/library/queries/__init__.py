"""Questions to the database that the pages of the library ask."""

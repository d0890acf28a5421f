"""The yearly tables of departments and people: read, set beside what is registered, told."""

"""Bodies (会議体), what is laid before them, and what they say."""

"""The library: the city's plans with their editions and drafts, read page by page, and search."""

"""What `keikaku verify-figures` shows: a page, or data."""

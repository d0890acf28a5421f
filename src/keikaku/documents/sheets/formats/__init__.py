"""Number formats of workbooks: the text that a person sees of a number."""

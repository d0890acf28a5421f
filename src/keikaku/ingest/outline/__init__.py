"""The outline of a document: which lines are headings, and which heading stands under which."""

"""Reading of PDF: characters and lines of a page into paragraphs and tables."""

"""Reading of page pictures: rules, lines of text and characters, as a PDF page shows them."""

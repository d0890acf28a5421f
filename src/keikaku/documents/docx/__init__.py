"""Reading of Word documents: an own walker over WordprocessingML."""

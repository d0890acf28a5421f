"""What the pages of a draft show, as plain values for the templates."""

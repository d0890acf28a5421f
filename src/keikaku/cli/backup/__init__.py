"""`keikaku backup`: a whole installation as one file, while it is used."""

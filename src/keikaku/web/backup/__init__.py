"""An installation as one file, and an installation out of that file, on either database."""

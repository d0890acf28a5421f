"""`keikaku restore`: an installation out of a backup, whole or not at all."""

"""The plan itself: pure types and laws, standard library only."""

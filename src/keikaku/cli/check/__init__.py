"""`keikaku check`: what a plan lacks before it is published, as a page or as data."""

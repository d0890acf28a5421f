"""Reading of slides: an own walker over PresentationML."""

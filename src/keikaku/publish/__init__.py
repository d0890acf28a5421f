"""What goes out of the house: documents and data made of plans."""

"""Reading of files into one document model, whatever their format."""

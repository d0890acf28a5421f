"""What is written beside the drafts: comments and errata; and the sealing with its head."""

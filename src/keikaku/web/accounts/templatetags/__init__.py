"""What templates of all pages say."""

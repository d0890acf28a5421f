"""What a terminal needs: widths of Japanese text, columns, colours, streams, progress."""

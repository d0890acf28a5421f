"""Outlook (見通し): what is still to be done, and a cautious trend. Never a grade."""

"""What is fast, measured against others in the same run; one command for each subject."""

"""What Word, Excel and PowerPoint draw alike: charts and diagrams that hold figures and words."""

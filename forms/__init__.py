"""What is printed: sheets declared without any file format, and the PDF that is drawn, previewed and printed."""

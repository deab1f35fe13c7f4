"""What is true: the office's records and registers, their rules and their one store. No Qt, no file formats."""

"""Files of other programs: registers and sheets for Word."""

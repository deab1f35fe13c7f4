"""Each life cycle of the custody books, written down once and walked twice: by keys in the window, and by commands."""

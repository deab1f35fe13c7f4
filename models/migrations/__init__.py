"""Migrations: how a file of an older program becomes one of this program. They import no model and drop no column."""

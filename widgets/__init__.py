"""Everything of the window: what a clerk sees and touches."""

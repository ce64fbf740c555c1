"""Where a person stands: requirements held against what was logged."""

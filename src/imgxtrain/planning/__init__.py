"""What to do with where a person stands: checklists, next steps, worksheets, checks."""

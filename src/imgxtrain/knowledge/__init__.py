"""What is true of the field: models of the data files, loading, checks and name lookup."""

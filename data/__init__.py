"""The knowledge of the field: YAML for people, and its compiled form beside it."""

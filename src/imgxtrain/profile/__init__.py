"""The user's record: its models, the file it is kept in, and the guard that keeps patients out."""

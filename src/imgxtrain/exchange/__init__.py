"""Tables of other programs on their way into the record: what is read, and what stays behind."""

"""Every form in which results are given: text and JSON. No rule of the field lives here."""

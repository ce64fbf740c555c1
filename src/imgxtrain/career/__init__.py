"""Choosing and presenting: comparison of modalities, and what else a career asks."""

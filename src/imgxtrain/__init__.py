"""Plan, log and present the way into another imaging modality, offline."""

__version__ = "0.1.0"

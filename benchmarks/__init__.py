"""Measurements, told as ratios to the least that a program of this kind can take."""

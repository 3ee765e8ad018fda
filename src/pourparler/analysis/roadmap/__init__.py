"""Roadmaps: an order of steps that every party would keep, and who would stop where if there is none."""

"""Pictures drawn by our own code: SVG without scripts, every text in it escaped."""

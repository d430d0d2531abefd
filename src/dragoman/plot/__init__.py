"""Pictures of what a record holds, as SVG made here, and as PNG."""

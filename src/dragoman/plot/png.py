"""Pictures as PNG, drawn by resvg: letters are joined and lines ordered as their scripts want."""

from __future__ import annotations

from dragoman.optional import library


def png(svg: str, scale: float = 2) -> bytes:
    """An SVG picture as PNG; raises UsageError where resvg is not installed. The fonts are those of the machine."""
    return bytes(library("resvg_py", "plot").svg_to_bytes(svg_string=svg, zoom=max(1, round(scale))))

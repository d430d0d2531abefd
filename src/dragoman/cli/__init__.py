"""The command line: a thin door. Commands are found here, loaded when one is called, and hold no domain logic."""

from dragoman.cli.app import main

__all__ = ["main"]

"""Phrases and clauses -> claims: events, instruments, positions, promises, settled over the document."""

"""Mention -> actor, date, place: who is meant, with the reason for the choice."""

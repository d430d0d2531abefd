"""Sentence -> mentions: units by the lexicon, dates, and the phrases built of them."""

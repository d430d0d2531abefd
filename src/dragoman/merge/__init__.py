"""Claims to entries: which claims are about one matter, judged pair by pair, independent of order."""

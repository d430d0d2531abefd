"""The record on disk: documents, claims, judgements and corrections, and the entries and persons made of them."""

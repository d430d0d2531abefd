"""What a document, a mention, an actor, a date and a claim are; nothing here knows a language."""

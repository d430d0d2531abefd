"""Language packs: everything the reader knows of a language, as data."""

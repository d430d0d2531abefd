"""Who and where, in no language: states, organisations, ranks of office, places, office-holders."""

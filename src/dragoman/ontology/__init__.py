"""What can be said: event types, modalities, ranks, statuses, stances, sectors, as data files."""

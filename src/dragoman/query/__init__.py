"""Questions over a record: who held what, who is meant, where a matter stands on a day."""

"""Personal names across scripts: one person, however written, in Arabic, Cyrillic and Latin letters.

`read_name` takes a name apart, `blocking_keys` finds names worth comparing, `compare` says how likely two names are one
person's and why.
"""

from dragoman.merge.names.compare import Match, compare
from dragoman.merge.names.evidence import Evidence, Standing, standing
from dragoman.merge.names.keys import blocking_keys
from dragoman.merge.names.name import Part, PersonName
from dragoman.merge.names.parts import read_name
from dragoman.merge.names.reasons import Reason

__all__ = [
    "Evidence", "Match", "Part", "PersonName", "Reason", "Standing", "blocking_keys", "compare", "read_name",
    "standing",
]

"""Names that end in the word of a head and yet measure a thing: 社会増減数, and not 増減数."""

from keikaku.ingest.tables.columns import header_words, read_header
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary


def only_ends_in_head(text: str, words: Vocabulary) -> bool:
    """Whether a text would head a column of what is reckoned, but for what it measures."""
    derived = read_header(0, text, words).role is ColumnRole.DERIVED
    return derived and exact_role(header_words(text), words) is None and measures(text)

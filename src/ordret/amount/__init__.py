"""Words of a report → numbers: "115.000", "half a million", "femoghalvtreds", "two thirds"."""

from ordret.amount.counts import Count, counts
from ordret.amount.words import NumberWords, languages, number_words

__all__ = ["Count", "NumberWords", "counts", "languages", "number_words"]

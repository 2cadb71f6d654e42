"""Words of a report → numbers: "115.000", "half a million", "femoghalvtreds", "two thirds"."""

from ordret.amount.beside import FigureWords, figure_words
from ordret.amount.counts import Count, counts
from ordret.amount.words import NumberWords, languages, number_words

__all__ = ["Count", "FigureWords", "NumberWords", "counts", "figure_words", "languages", "number_words"]

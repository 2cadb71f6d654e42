"""In which language a report is written, by py3langid over its title and lead."""

from collections.abc import Collection
from functools import cache
from typing import Any

from ordret.pack import load

# Enough to be sure: of 60 whole articles in each of da, nb, nn, sv, de, en, is, fi, nl and ru none was mistaken.
LEAD = 1000
# Fewer letters than in "Nei, sier Aune" are no ground to decide on.
FEWEST_LETTERS = 10
# Below 0.2 half of 33 single lines (of 15,000 in 15 languages) were wrong, so nothing is claimed.
UNSURE = 0.2
# The outlet's language wins if at least half as likely. On 3,000 single lines in da, nb and nn a right prior takes
# 96.0 % right to 99.0, a wrong one to 92.1; on whole articles neither changes anything. Swept 0.01–1.
NEAR = 0.5
# A claimed language is refused if it is ten times less likely: 3 in 10,000 true claims for single lines, no article.
BELIED = 0.1
NO_WORDS = "zxx"  # py3langid's label for what is no language


def language_of(title_and_lead: str, *, packs: Collection[str], outlet_prior: str | None = None) -> str | None:
    """The language as a tag: one of `packs`, or another that the identifier knows; None where it cannot be told.

    Asked among all languages first: among a few only, it takes Icelandic for Nynorsk and Dutch for German. Where the
    packs together are likelier than the likeliest other language, the best pack is taken.
    """
    likely = likelihoods(title_and_lead, tuple(sorted(packs)))
    if not likely:
        return None
    best = max(likely, key=lambda tag: likely[tag])
    ours = {tag: likely[tag] for tag in packs if tag in likely}
    if best not in ours and sum(ours.values()) < likely[best]:
        return best if likely[best] >= UNSURE and best != NO_WORDS else None
    if sum(ours.values()) < UNSURE:
        return None
    first = max(ours, key=lambda tag: ours[tag])
    if outlet_prior is not None and ours.get(outlet_prior, 0.0) >= NEAR * ours[first]:
        return outlet_prior
    return first


def belied(claim: str, likely: dict[str, float]) -> bool:
    """Whether the text is clearly not in the language that is claimed for it. An unknown claim cannot be refuted."""
    return claim in likely and likely[claim] < BELIED * max(likely.values())


def tag_of(claim: str, packs: tuple[str, ...]) -> str | None:
    """A delivered language tag by its first part ("nb-NO", "en_US", "no" → nb, en, nb); None if it is no tag."""
    first = claim.strip().replace("_", "-").split("-")[0].lower()
    if not (first.isascii() and first.isalpha() and 2 <= len(first) <= 3) or first in ("und", "mul", NO_WORDS):
        return None
    return _tags(packs).get(first, first)


def likelihoods(text: str, packs: tuple[str, ...]) -> dict[str, float]:
    """How likely each language is, adding up to 1; empty where there are too few letters. ~0.35 ms."""
    lead = text[:LEAD]
    if sum(map(str.isalpha, lead)) < FEWEST_LETTERS:
        return {}
    tags = _tags(packs)
    return {tags.get(label, label): likely for label, likely in _identifier().rank(lead)}


@cache
def _tags(packs: tuple[str, ...]) -> dict[str, str]:
    """The packs' tags by py3langid's labels, which has `no` for Bokmål."""
    return {label: tag for tag in packs for label in load(tag).identified_as}


@cache
def _identifier() -> Any:
    """Loaded at the first report (0.6 s), not at import."""
    from py3langid import langid  # type: ignore[import-untyped]

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)

"""A sentence with what is read of it once, whatever its verbs, and what its pronouns mean."""

from ordret.find.decisions.around import Side, sides, votes
from ordret.find.decisions.bodies import cores
from ordret.find.decisions.clauses import Outcome
from ordret.find.decisions.sentence import Range, Sentence
from ordret.find.decisions.triggers import Trigger
from ordret.find.decisions.trimmed import Cuts
from ordret.find.verbs import finite
from ordret.model import Decision, Votes

SUBJECT = 10  # items at the start of a sentence within which its subject ends


class Whole:
    """What is read once of a sentence, whatever its verbs."""

    def __init__(self, sentence: Sentence, before: tuple[int, int] | None, verbs: list[Range]) -> None:
        self.sentence, self.cores, self.before, self.verbs = sentence, cores(sentence), before, verbs
        self.last: Decision | None = None
        self._sides = list(sides(sentence, self.cores))
        counted = votes(sentence, lost=False)
        self._counted = (self._with_preposition(counted[1]),) if counted else ()

    def votes(self, verb: Trigger, *, lost: bool) -> tuple[Votes, Range] | None:
        """How the vote went, unless a verb between tells of another: "ratified it by 88 to 6 and |signed| the pact"."""
        counted = votes(self.sentence, lost=lost)
        if counted is None:
            return None
        first, last = counted[1]
        others = [each for each in self.verbs if each[1] >= last or each[1] < first]  # not "90 |stemte for|" itself
        whose = max((each for each in others if each[0] < first), default=None)
        whose = whose or min(others, default=None)
        return counted if whose is None or whose[1] == verb.parts[0][0] else None

    def sides(self, verb: Trigger) -> list[Side]:
        """Who stood for and against, other than by the verb itself ("Tinget |stemte for|")."""
        return [side for side in self._sides if not side.place[0] <= verb.parts[0][0] < side.place[1]]

    def cuts(self, verb: Trigger) -> Cuts:
        hard = (*(side.place for side in self.sides(verb)), *self._counted)
        return Cuts(hard, tuple(place for place, _ in self.sentence.days))

    def _with_preposition(self, place: Range) -> Range:
        before = place[0] - 1
        low = self.sentence.row[before].low if before >= 0 else ""
        hangs = low in self.sentence.reading.pack.prepositions and low not in self.sentence.words.nouns["measures"]
        return (before, place[1]) if hangs else place


def meant(whole: Whole, verb: Trigger, found: Outcome) -> Outcome | None:
    """An "it" as the outcome of the decision before: "Parliament passed the bill. The senate had rejected |it|."."""
    row, pack, first = whole.sentence.row, whole.sentence.reading.pack, found.place[0]
    behind = row[first + 1].low if first + 1 < found.place[1] else ""
    alone = not behind or behind in pack.prepositions or behind in pack.adverbs
    pronoun = row[first].low in pack.pronouns
    if not pronoun or (row[first].low in pack.determiners and not alone):
        return found
    if verb.verb.subject == "opponent":
        return None
    last = whole.last.outcome if whole.last else None
    before = (last.start, last.end) if last else _told_of(whole)
    return Outcome((first, first + 1), clause=False, before=before) if before else None


def _told_of(whole: Whole) -> tuple[int, int] | None:
    """What bodies decide on as the subject of the sentence before: "|The treaty| is safe. Parliament ratified it."."""
    reading, nouns = whole.sentence.reading, whole.sentence.words.nouns["measures"]
    row = reading.sentences.items(whole.before) if whole.before else []
    end = next((at for at in range(min(len(row), SUBJECT)) if finite(row, at, reading.pack)), 0)
    if not any(row[at].low in nouns for at in range(end)) or row[0].low in reading.pack.prepositions:
        return None
    return (row[0].start, row[end - 1].end)

"""One sentence with quotations and words of report: each quotation finds its cue before or behind it, or has none."""

from ordret.find.clauses import adjacent, complete, content, governs, words_between
from ordret.find.cue_ahead import before, verb_final
from ordret.find.cue_behind import after
from ordret.find.cues import Cue
from ordret.find.draft import Draft, Scene, from_cue, inner, joined, unattributed
from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import Phrase, after_verb
from ordret.find.speakers import part
from ordret.find.verbs import verb_at
from ordret.model import Part
from ordret.pack import Pack

HANDS_OVER = frozenset(",?!…-–—")
RESUMES_WITHIN = 12  # items between a cue and the rest of a cut quotation; a longer stretch is report


def read_sentence(scene: Scene, row: list[Item], drafts: list[Draft]) -> None:
    """Adds the quotations of a row to `drafts`; the rest of a cut quotation joins the last of them."""
    floor = 0
    for at, item in enumerate(row):
        if item.low is QUOTE and at >= floor:
            floor = _read_one(scene, row, floor, at, drafts)


def _read_one(scene: Scene, row: list[Item], floor: int, at: int, drafts: list[Draft]) -> int:
    """Reads the quotation at `at`; returns the item from which the next one may take its cue."""
    ahead = before(row, floor, at, scene.pack) if at > floor else None
    if ahead and _inscribed(row, ahead, scene.pack):
        return at + 1
    if ahead and adjacent(row, ahead, at, scene.pack) and complete(scene.article.text, row[at]):
        return _announced(scene, row, floor, at, ahead, drafts)
    if ahead and governs(row, ahead, at, scene.pack):
        return _mixed(scene, row, at, ahead, drafts)
    if closing := verb_final(row, floor, at, scene.pack):
        return _mixed(scene, row, at, closing, drafts)
    if behind := _cue_behind(scene, row, at):
        return _before_cue(scene, row, floor, at, behind, drafts)
    if drafts and floor and _resumes(scene, row, floor, at):
        drafts[-1] = joined(drafts[-1], inner(row[at]))
        return at + 1
    return _without_cue(scene, row, floor, at, drafts)


def _inscribed(row: list[Item], cue: Cue, pack: Pack) -> bool:
    """`|The sign| reads QUOTE`: words on a thing are nobody's speech."""
    return cue.subject is not None and any(i.low in pack.inscribed for i in row[cue.subject.first : cue.subject.last])


def _announced(scene: Scene, row: list[Item], floor: int, at: int, ahead: Cue, drafts: list[Draft]) -> int:
    """`X said: QUOTE`; but where a sentence of report leads up to `: QUOTE, said X`, the verb behind it counts."""
    direct = row[at - 1].low == ":" and row[at - 2].low not in scene.pack.verbs
    if direct and (behind := _cue_behind(scene, row, at)):
        return _before_cue(scene, row, floor, at, behind, drafts)
    drafts.append(from_cue(scene, row, ahead, "direct", inner(row[at])))
    return at + 1


def _cue_behind(scene: Scene, row: list[Item], at: int) -> Cue | None:
    """A quotation hands over to a cue behind it with a comma or a mark at its end, or the verb follows at once."""
    if at + 1 == len(row):
        return None
    last = scene.article.text[row[at].inner_start : row[at].inner_end].rstrip()[-1:]
    follow = row[at + 1].low
    handed = last in HANDS_OVER or follow in HANDS_OVER or follow in scene.pack.so
    return after(row, at, scene.pack) if handed or verb_at(row, at + 1, scene.pack) else None


def _before_cue(scene: Scene, row: list[Item], floor: int, at: int, cue: Cue, drafts: list[Draft]) -> int:
    """`QUOTE, X said` is direct; `Words and QUOTE, X said` is mixed from the first of those words on."""
    colon = next((i for i in range(at - 1, floor - 1, -1) if row[i].low == ":"), floor)
    first = next((i for i in range(colon, at) if is_word(row[i]) or row[i].low is QUOTE), at)
    whole = from_cue(scene, row, cue, "direct", inner(row[at]))
    parts = from_cue(scene, row, cue, "mixed", (row[first].start, row[at].end))
    drafts.append(whole if first == at else parts)
    return max(cue.last, cue.at + 1)


def _mixed(scene: Scene, row: list[Item], at: int, cue: Cue, drafts: list[Draft]) -> int:
    clause = content(row, cue, at, scene.pack)
    naming = cue.verb is not None and cue.verb.naming
    if clause is None and not naming and words_between(scene.article.text, row[at]) < 3:
        return at  # a word or two in marks without a clause are the report's own caution
    clause = clause or Phrase(at, at + 1)
    first = next(i for i in range(clause.first, at + 1) if is_word(row[i]) or row[i].low is QUOTE)
    drafts.append(from_cue(scene, row, cue, "mixed", (row[first].start, row[clause.last - 1].end)))
    return clause.last


def _resumes(scene: Scene, row: list[Item], floor: int, at: int) -> bool:
    """Cut speech in one sentence: `"If you look at it," X said, "you will see."`"""
    if at - floor > RESUMES_WITHIN or any(verb_at(row, place, scene.pack) for place in range(floor, at)):
        return False
    return at == floor or not is_word(row[at - 1])


def _without_cue(scene: Scene, row: list[Item], floor: int, at: int, drafts: list[Draft]) -> int:
    """A whole utterance that opens its sentence, or stands behind a colon, is speech even where no verb says so."""
    opens = not any(is_word(row[place]) for place in range(floor, at))
    announced = at > floor and row[at - 1].low == ":"
    named = name_before(scene, row, floor, at - 1) if announced else None
    whole = complete(scene.article.text, row[at])
    if named:
        drafts.append(Draft((inner(row[at]),), "direct", "says", "name and colon", named, None))
    elif whole and (announced or (opens and _long_enough(scene, row[at]))):
        drafts.append(unattributed(inner(row[at])))
    else:
        return floor
    return at + 1


def _long_enough(scene: Scene, said: Item) -> bool:
    """Four words, or three that end like a sentence."""
    last = scene.article.text[said.inner_start : said.inner_end].rstrip()[-1:]
    return words_between(scene.article.text, said) > (2 if last in ".!?" else 3)


def name_before(scene: Scene, row: list[Item], floor: int, colon: int) -> Part | None:
    """`Holm: "Vi er klar"`: nothing but a name or a role before the colon."""
    phrase = after_verb(row, floor, scene.pack)
    if phrase is None or phrase.last != colon:
        return None
    found = part(scene.article, row, phrase, scene.names, scene.pack)
    return found if found and (found.name or found.role) else None

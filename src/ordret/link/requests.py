"""Whether who asks requests something, or puts a question: one act, and one verb in some languages."""

from ordret.model import Quotation
from ordret.pack import Pack, Verb


def is_request(quotation: Quotation, pack: Pack) -> bool:
    """Whether words of the act "asks" ask for something, and are no question: "asked |for help|", "asked X |to go|",
    "urged |calm|"; not "asked |whether it was so|", "“Why?” asked X"."""
    if quotation.act != "asks" or quotation.words[0].text.rstrip().endswith("?"):
        return False
    verb = _verb(quotation, pack)
    if verb is None:
        return False
    if not verb.questions:
        return True
    opens = quotation.words[0].text.split(maxsplit=1)[0].lower()
    if opens in pack.complementizers:
        return opens in pack.declarative
    return quotation.found_by in ("infinitive", "object")


def _verb(quotation: Quotation, pack: Pack) -> Verb | None:
    """The verb of asking that is a quotation's cue."""
    held = pack.verbs.get(quotation.cue.text.lower(), ()) if quotation.cue else ()
    return next((verb for verb in held if verb.act == "asks"), None)

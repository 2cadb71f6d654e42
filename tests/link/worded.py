"""Wordings of our own writing, with vectors as near to one another as a test wants them."""

from datetime import date

import numpy as np

from ordret.link.wording.compare import Wording
from ordret.link.wording.signs import Named, signs
from ordret.model import Act, Form
from ordret.pack import load

DAY = date(2022, 5, 3)


def wording(
    text: str,
    *,
    lang: str = "en",
    near: float = 1.0,
    speaker: str | None = "Sandvig",
    day: date | None = DAY,
    form: Form = "direct",
    act: Act = "says",
    article: str = "",
    names: frozenset[Named] = frozenset(),
) -> Wording:
    """A wording whose vector's cosine with that of another is `near` where the other's is 1."""
    vector = np.zeros(384, np.float32)
    vector[0], vector[1] = near, (1 - near * near) ** 0.5
    id_ = f"{lang} {text}"
    held = signs(text, load(lang), names)
    return Wording(id_, article or id_, lang, text, form, act, speaker, day, day, held, vector)

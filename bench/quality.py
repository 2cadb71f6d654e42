"""How right the finders are on annotated texts."""

import json
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.texts import detokenised, rows
from ordret import pack
from ordret.find import find
from ordret.model import Article, Mention, Quotation, article_id

KINDS = {"person": "PER", "body": "ORG", "place": "LOC"}
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


def quotations(data: Path, name: str, kinds: str, out: Path) -> dict[str, Any]:
    """The figures at overlap 0.5 of the data's own scorer for one of its quotation sets."""
    gold = data / "quotations" / name / "dev.jsonl.gz"
    predicted = out / f"{name}.jsonl"
    with predicted.open("w", encoding="utf8") as file:
        for row in rows(gold):
            said = [as_row(q) for q in read(row["text"], row["lang"], row["id"]) if isinstance(q, Quotation)]
            file.write(json.dumps({"id": row["id"], "quotations": said}) + "\n")
    chosen = [] if kinds == "all" else ["--kinds", kinds]
    scorer = [sys.executable, str(data / "score_quotations.py"), str(gold), str(predicted), *chosen, "--json"]
    figures: dict[str, Any] = json.loads(subprocess.run(scorer, check=True, capture_output=True).stdout)["0.5"]
    return figures


def read(text: str, lang: str, source: str) -> list[object]:
    """All that is found in a text."""
    article = Article(article_id(source, text), source, lang, text, "", NEVER)
    return [row for _, row in find(article, pack.load(lang))]


def as_row(found: Quotation) -> dict[str, Any]:
    """A quotation in the scorer's form."""
    speaker = found.speaker
    return {
        "words": [[p.start, p.end] for p in found.words],
        "speaker": [[speaker.here.start, speaker.here.end]] if speaker else None,
        "speaker_text": speaker.name if speaker else None,
        "kind": found.form,
    }


def names(path: Path, lang: str) -> dict[str, float]:
    """Precision, recall and F1 of typed names with exact ends, sentence by sentence."""
    count: Counter[str] = Counter()
    for row in rows(path):
        text, place = detokenised(row["text"])
        gold = {(kind, place[begin], place[end - 1] + 1) for kind, begin, end in row["names"]}
        found = {
            (KINDS[m.kind], m.words.start, m.words.end) for m in read(text, lang, "bench") if isinstance(m, Mention)
        }
        count.update(gold=len(gold), found=len(found), right=len(gold & found))
    precision = count["right"] / max(count["found"], 1)
    recall = count["right"] / max(count["gold"], 1)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}

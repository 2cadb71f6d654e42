"""Reads a gold file's texts with the finder and writes what it finds in the scorer's form: python bench/predict.py GOLD OUT"""

import gzip
import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from ordret import pack
from ordret.find import find
from ordret.model import Article, Quotation, article_id


def rows(path: str) -> list[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf8") as file:
        return [json.loads(line) for line in file]


def main(gold: str, out: str) -> None:
    began = time.process_time()
    with Path(out).open("w", encoding="utf8") as file:
        data = rows(gold)
        began = time.process_time()
        for row in data:
            text, lang = str(row["text"]), str(row["lang"])
            article = Article(article_id(str(row["id"]), text), str(row["id"]), lang, text, "", datetime.now(UTC))
            found = [q for _, q in find(article, pack.load(lang)) if isinstance(q, Quotation)]
            file.write(json.dumps({"id": row["id"], "quotations": [as_row(q) for q in found]}) + "\n")
    spent = time.process_time() - began
    words = sum(len(str(row["text"]).split()) for row in data)
    print(f"{len(data)} articles, {spent:.2f} s, {words / 750 / spent:.0f} articles of 750 words per CPU-second")


def as_row(found: Quotation) -> dict[str, object]:
    speaker = found.speaker
    return {
        "words": [[p.start, p.end] for p in found.words],
        "speaker": [[speaker.here.start, speaker.here.end]] if speaker else None,
        "speaker_text": speaker.name if speaker else None,
        "kind": found.form,
        "rule": found.found_by,
    }


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

"""Figures on annotated data: `make bench DATA=folder`. What lies in the folder, and its licences, its README says."""

import platform
import sys
import tempfile
from pathlib import Path

from bench import dates, quality, speed

QUOTATIONS = (("polnear-en", "all"), ("polnear-en", "direct,mixed"), ("wikinews-de", "all"), ("wikinews-de", "direct"))
NAMES = ("da", "nb", "nn", "sv", "en")


def main(data: Path) -> None:
    print(f"Python {platform.python_version()}, {platform.machine()}, {speed.cores()} cores\n")
    with tempfile.TemporaryDirectory() as folder:
        print("| quotations (dev) | P | R | F1 @0.5 | attributed | wrong |\n|---|---|---|---|---|---|")
        for name, kinds in QUOTATIONS:
            f = quality.quotations(data, name, kinds, Path(folder))
            print(f"| {name}, {kinds} | {f['P']} | {f['R']} | {f['F1']} | {f['attributed']} | {f['wrong']} |")
    print("\n| names (typed, exact ends) | P | R | F1 |\n|---|---|---|---|")
    for lang in NAMES:
        part = "train" if lang == "sv" else "dev"  # Swedish has no dev part: the weights were fitted on this one
        n = quality.names(data / "names" / lang / f"{part}.jsonl.gz", lang)
        print(f"| {lang} ({part}) | {n['precision']:.3f} | {n['recall']:.3f} | {n['f1']:.3f} |")
    print()
    for line in dates.table(data / "dates"):
        print(line)
    print()
    print("| pile | articles | CPU s add | CPU s run | articles of 750 words per CPU-second | peak MB | file MB |")
    print("|---|---|---|---|---|---|---|")
    pile = speed.texts(data)
    for times in (1, 10):
        c = speed.cost(pile, times)
        figures = f"{c.add:.1f} | {c.run:.1f} | {c.per_second:.0f} | {c.peak_mb:.0f} | {c.file_mb:.1f}"
        print(f"| {times}× | {c.articles} | {figures} |")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1], "quotations").is_dir():
        raise SystemExit("usage: make bench DATA=folder, with quotations/, names/ and dates/ in it")
    main(Path(sys.argv[1]))

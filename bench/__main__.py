"""Figures on annotated data: `make bench DATA=folder`. What lies in the folder, and its licences, its README says. With
BIG=folder the pages as well, on a big record that is made there once."""

import platform
import sys
import tempfile
from pathlib import Path

from bench import big, chain, dates, encoder, linking, pages, quality, speed, stories, wording
from ordret.encoder import load

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
    print("| pile | articles | CPU s add | CPU s find | articles of 750 words per CPU-second | peak MB | file MB |")
    print("|---|---|---|---|---|---|---|")
    pile = speed.texts(data)
    for times in (1, 10):
        c = speed.cost(pile, times)
        figures = f"{c.add:.1f} | {c.find:.1f} | {c.per_second:.0f} | {c.peak_mb:.0f} | {c.file_mb:.1f}"
        print(f"| {times}× | {c.articles} | {figures} |")
    print()
    linked(data)


def linked(data: Path) -> None:
    """What the encoder and the linkers do."""
    parallel = data / "parallel" / "newstest2019-dev.jsonl.gz"
    for line in (*encoder.table(data), "", *wording.table(parallel, load().embed), "", *chain.table(data), ""):
        print(line)
    stories.main(data)
    print("\n| articles linked | s | CPU s | articles a second | peak MB | file MB |\n|---|---|---|---|---|---|")
    for count in (1_000, 10_000):
        g = linking.growth(data, count)
        figures = f"{g.seconds:.0f} | {g.cpu:.0f} | {count / g.seconds:.1f} | {g.peak_mb:.0f} | {g.file_mb:.0f}"
        print(f"| {count} | {figures} |")


def paged(data: Path, folder: Path) -> None:
    """How fast pages answer, on the big record in a folder, which is made if it is not there."""
    print()
    for line in pages.table(big.made(data, folder), ""):
        print(line, flush=True)


if __name__ == "__main__":
    folders = [Path(each) for each in sys.argv[1:]]
    if len(folders) not in (1, 2) or not (folders[0] / "quotations").is_dir():
        raise SystemExit("usage: make bench DATA=folder [BIG=folder]; quotations/, names/, dates/, parallel/ in DATA")
    main(folders[0])
    if len(folders) == 2:
        paged(*folders)

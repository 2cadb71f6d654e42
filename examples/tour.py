"""The tour that `make demo` prints: the example reports into a record of its own, and what one can ask of it."""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEMO = HERE.parent / "demo"
STEPS = (
    (
        "26 invented reports in six languages about one meeting of ministers, into a new record:",
        ["add", "SUMMIT", "-q"],
    ),
    ("Read and link them: who said what, and what is the same in all of them.", ["run"]),
    ("One statement, in every wording that the papers of six languages carry:", ["show", "REMARK", "--table"]),
    (
        "The story it belongs to, who had it from whom, and how many sources that leaves:",
        ["lineage", "REMARK", "--table"],
    ),
    ("How many ships sailed without a signal, and who says so:", ["figures", "fartøjer", "--table"]),
    ("Where they contradict one another, both passages side by side:", ["conflicts", "--table"]),
    ("Everything of one speaker, whatever the spelling:", ["search", "Aasheim", "--speaker", "Aasheim", "--table"]),
    ("What is in the record:", ["status", "--table"]),
    ("Does every passage still stand in its report, word for word?", ["check"]),
)
REMARK = ["search", "transponder Holm", "--kind", "quotations", "--limit", "1", "--nl"]  # which the tour shows
NEXT = """Try next, in the folder demo/:
  ordret search "dark ships"        passages with these words, in any language
  ordret show ID                    one quotation with all its wordings, one person, or one report
  ordret why ID                     which rule, passage and links made it
  ordret timeline ID                the story of a quotation or report, day by day
  ordret conflicts                  where reports differ, both passages side by side
  ordret judge                      what the linkers left open
  ordret export quotations          JSON lines, for other programs
  ordret add YOUR-FOLDER && ordret run"""


def main() -> None:
    DEMO.mkdir(exist_ok=True)
    for old in DEMO.glob("ordret.db*"):
        old.unlink()
    for number, (what, command) in enumerate(STEPS, start=1):
        shown = [_remark() if word == "REMARK" else word for word in command]
        print(f"\n{number}. {what}\n$ ordret {' '.join(shown).replace('SUMMIT', '../examples/summit')}", flush=True)
        words = [str(HERE / "summit") if word == "SUMMIT" else word for word in shown]
        subprocess.run([sys.executable, "-m", "ordret", *words], cwd=DEMO, check=True)
    print(f"\n{NEXT}")


def _remark() -> str:
    """The id of the quotation that the tour follows."""
    found = subprocess.run(
        [sys.executable, "-m", "ordret", *REMARK], cwd=DEMO, check=True, capture_output=True, text=True
    )
    id_: str = json.loads(found.stdout.splitlines()[0])["id"]
    return id_


if __name__ == "__main__":
    main()

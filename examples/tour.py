"""The tour that `make demo` prints: the example reports into a record of its own, and what one can ask of it."""

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
    ("Read them: who said what.", ["run"]),
    ("One remark, as the papers of several countries carry it:", ["search", "transponder Holm", "--table"]),
    ("Everything of one speaker, whatever the spelling:", ["search", "Aasheim", "--speaker", "Aasheim", "--table"]),
    ("What is in the record:", ["status", "--table"]),
    ("Does every passage still stand in its report, word for word?", ["check"]),
)
NEXT = """Try next, in the folder demo/:
  ordret search "dark ships"        passages with these words, in any language
  ordret show ID                    one quotation or report, with its surroundings
  ordret why ID                     which rule and which passage made it
  ordret export quotations          JSON lines, for other programs
  ordret add YOUR-FOLDER && ordret run"""


def main() -> None:
    DEMO.mkdir(exist_ok=True)
    for old in DEMO.glob("ordret.db*"):
        old.unlink()
    for number, (what, command) in enumerate(STEPS, start=1):
        words = [str(HERE / "summit") if word == "SUMMIT" else word for word in command]
        print(f"\n{number}. {what}\n$ ordret {' '.join(command).replace('SUMMIT', '../examples/summit')}", flush=True)
        subprocess.run([sys.executable, "-m", "ordret", *words], cwd=DEMO, check=True)
    print(f"\n{NEXT}")


if __name__ == "__main__":
    main()

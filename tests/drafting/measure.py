"""`python -m tests.drafting.measure [set]`: how well each set of invented documents is read, every document in all of its set's forms."""

import sys
import tempfile
from pathlib import Path

from macros.loading.load import load
from tests.drafting import scoring
from tests.drafting.material.aside import POOLS, kept_aside
from tests.drafting.material.documents import KEPT, SEEN, invented
from tests.drafting.material.forms import FORMS
from tests.drafting.material.third import COUNT, third
from tests.drafting.material.third_forms import THIRD_FORMS

ROOT = Path(__file__).parent.parent.parent
SETS = {
    "seen": lambda: [invented(seed, False) for seed in SEEN],
    "kept": lambda: [invented(seed, True) for seed in KEPT],
    "third": lambda: [third(seed) for seed in range(COUNT)],
    "fourth": lambda: [third(seed, fourth=True) for seed in range(COUNT)],
    **{pool: lambda pool=pool: [kept_aside(seed, pool) for seed in range(30)] for pool in POOLS},
}
#: Sets whose truth tells places and codes, and that have forms of their own.
PLACED = ("third", "fourth")


def main(names) -> None:
    bodies = load(ROOT).dataset.bodies
    for name in names or SETS:
        scores = scoring.empty()
        with tempfile.TemporaryDirectory() as folder:
            for number, document in enumerate(SETS[name]()):
                for form, make in (THIRD_FORMS if name in PLACED else FORMS).items():
                    path = Path(folder) / f"{number}-{form}"
                    path.write_bytes(make(document))
                    found = scoring.read(path, bodies)
                    scoring.score(found, document.truth, scores, path.name)
                    if name in PLACED:
                        scoring.score_places(found, document.truth, scores, path.name)
        print(f"{name}\n{scoring.table(scores)}")
        for kind, score in scores.items():
            for what, found in (("missed", score.missed), ("wrong", score.wrong)):
                for item in list(dict.fromkeys(str(entry) for _, entry in found))[:5]:
                    print(f"  {kind} {what}: {item}")


if __name__ == "__main__":
    main(sys.argv[1:])

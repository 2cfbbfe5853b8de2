"""Record what the shipped models say of fixed inputs: `python -m training.golden`.

Run it once after new weights are in place; `sayso doctor` compares another machine with it.
"""

import json
from pathlib import Path
from typing import Any

from sayso import doctor

PARAGRAPHS = [
    "The mayor of the port city said on Monday that the ferry line would close in March.",
    "“We have no plans to raise fares,” the railway's spokeswoman told reporters. She denied that "
    "a decision had been taken.",
    "According to the health ministry, 214 people were treated after the storm; two hospitals "
    "called that figure “far too low”.",
]
NAMED = [
    "Ada Brandt, a spokeswoman for the Elm County Council, flew from Oslo to Paris on Friday.",
    "The United Nations and Norway urged French and Kurdish leaders to meet in Geneva.",
    "“Germany will not pay for it,” Mr. Holm told the Northern Post.",
]
PAIRS = [
    ("The airline denied that the flight had been cancelled.", "The flight was cancelled"),
    ("The airline confirmed that the flight had been cancelled.", "The flight was cancelled"),
    (
        "The police said they could not yet confirm that the bridge was closed.",
        "The bridge is closed",
    ),
    ("The minister called on the union to end the strike.", "The museum was robbed"),
]
TEXTS = [
    "Troops are being withdrawn from the border.",
    "Soldiers are leaving the frontier and going home.",
    "The price of bread rose by four percent.",
]
TOLD = [
    "The government has withdrawn its soldiers from the island.",
    "The rebels attacked the village and killed ten people.",
    "The two presidents met in the capital on Tuesday.",
    "The museum has a fine collection of clocks.",
]


def main() -> None:
    golden: dict[str, Any] = {
        "attribution": [{"text": text, "found": doctor.attributions(text)} for text in PARAGRAPHS],
        "entities": [{"text": text, "found": doctor.entities(text)} for text in NAMED],
        "stance": [
            {"text": text, "proposition": proposition, **found}
            for (text, proposition), found in zip(PAIRS, doctor.stances(PAIRS), strict=True)
        ],
        "embedding": {"texts": TEXTS, "nearness": doctor.nearness(TEXTS)},
        "events": [{"text": text, **doctor.events(text)} for text in TOLD],
    }
    path = Path(doctor.__file__).parent / "models" / "golden.json"
    path.write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"wrote {path}")


if __name__ == "__main__":
    main()

"""The command with another engine: `python -m tests.driver ENGINE ARGUMENTS…`."""

import sys

from sayso.cli import main
from sayso.jobs import engine

if __name__ == "__main__":
    engine.SHIPPED = sys.argv[1]
    main(sys.argv[2:])

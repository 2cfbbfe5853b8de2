"""Peak memory of a process and all that it starts, watched from outside."""

from __future__ import annotations

import re
import subprocess
import threading
from pathlib import Path
from typing import Final

EVERY: Final = 0.02
"""Seconds between two looks. The kernel keeps each process's own peak, so that only a process that
lives for less than this is missed."""
_PEAK: Final = re.compile(r"^VmHWM:\s+(\d+) kB", re.M)


class Watch:
    """Watches a process tree while it runs; on systems without /proc it sees nothing."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._root = process.pid
        self._peaks: dict[int, int] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    @property
    def mebibytes(self) -> float | None:
        """The sum of the peaks of all processes: an upper bound, since shared pages count for
        each process and peaks need not fall together. None where nothing was seen."""
        return round(sum(self._peaks.values()) / 1024, 1) if self._peaks else None

    def _look(self) -> None:
        while True:
            for pid in _tree(self._root):
                peak = _peak(pid)
                if peak is not None:
                    self._peaks[pid] = max(peak, self._peaks.get(pid, 0))
            if self._over.wait(EVERY):
                return


def _tree(root: int) -> list[int]:
    """Give a process and all its descendants."""
    found, left = [], [root]
    while left:
        pid = left.pop()
        found.append(pid)
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                left.extend(int(child) for child in children.read_text().split())
            except OSError:
                continue  # it has ended
    return found


def _peak(pid: int) -> int | None:
    """Give a process's peak resident size in KiB."""
    try:
        found = _PEAK.search(Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return None
    return int(found[1]) if found else None

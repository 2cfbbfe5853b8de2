"""Engines that stand in for the shipped models, in this process and in reading processes.

They read every `NAME said WORDS.` of a text; words of the text make them misbehave.
"""

import os
import signal
import time

import numpy as np

from sayso.errors import SaysoError
from sayso.reading.own_actors import OwnActors
from sayso.records import Document, Reading, Span
from tests.ledger import made

ENGINE = "tests.jobs.doubles:SOURCE"
SLOW = "tests.jobs.doubles:SLOW_SOURCE"
NEWER = "tests.jobs.doubles:NEWER_SOURCE"
BROKEN = "tests.jobs.doubles:BROKEN_SOURCE"
STILLBORN = "tests.jobs.doubles:STILLBORN_SOURCE"


class Double:
    encoder = ""

    def __init__(self, reader: str, pause: float) -> None:
        self.reader = reader
        self.pause = pause

    def read(self, document: Document) -> tuple[Reading, np.ndarray]:
        time.sleep(self.pause)
        if "TALK" in document.text:
            print("a library that talks on stdout", flush=True)
        if document.language == "uk":
            return Reading(document.id, self.reader, (), "language"), np.zeros((0, 4), np.float32)
        if "RAISE" in document.text:
            raise ZeroDivisionError("a mistake in the reader")
        if "KILL" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        reading = made.simply_read(document, reader=self.reader)
        if "SHIFT" in document.text:
            from dataclasses import replace

            wrong = replace(reading.statements[0], content=(Span(0, 5, "never"),))
            reading = replace(reading, statements=(wrong,))
        return reading, made.vectors(reading)


class Source:
    def __init__(self, reader: str = "double-1", pause: float = 0.0) -> None:
        self.reader = reader
        self.pause = pause

    def name(self) -> str:
        return self.reader

    def load(self) -> Double:
        return Double(self.reader, self.pause)

    def knowing(self, own: OwnActors) -> "Source":
        return Source(f"{self.reader}+{own.version}", self.pause)


class Broken(Source):
    def load(self) -> Double:
        raise SaysoError("models-missing", "model.onnx", file="model.onnx")


class Stillborn(Source):
    def load(self) -> Double:
        raise SystemExit(7)


SOURCE = Source()
SLOW_SOURCE = Source(pause=0.05)
NEWER_SOURCE = Source("double-2")
BROKEN_SOURCE = Broken()
STILLBORN_SOURCE = Stillborn()

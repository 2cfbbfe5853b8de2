import subprocess
import sys

import pytest

import sayso
from sayso import api
from sayso.jobs import engine
from tests.jobs import doubles
from tests.reading.tagger import *  # noqa: F403

"""How hypothesis searches: no time limit for one example; the same examples every time where CI is set."""

import os

from hypothesis import settings

settings.register_profile("suite", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

"""How hypothesis searches (no time limit for one example; the same examples every time where CI is set), and Ctrl-C."""

import os
import signal
import threading

from hypothesis import settings

os.environ["POURPARLER_READER"] = "off"  # what is read does not turn on what is installed; its own tests name it
os.environ["POURPARLER_CACHE"] = ""  # what a test asks is searched for, and leaves nothing behind

settings.register_profile("suite", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

# A suite started in the background ignores Ctrl-C, and so would the programs that the tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN and threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)

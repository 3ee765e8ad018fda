"""Whether this machine reaches anything from which to install, and whom it asks; the standard library alone."""

import re
import sys

NO_NETWORK = """you are offline: no package could be fetched, so the set-up could not be finished.
    Connect, and run ./go again. (Behind a proxy: pip's and uv's own settings are honoured.)"""
OFFLINE = re.compile(
    "name resolution|Name or service not known|nodename nor servname|getaddrinfo|dns error|unreachable"
    "|establish a new connection|Connection refused|tcp connect|error sending request|No route to host"
)


def has_own_index() -> bool:
    """Whether pip is set up to ask another index instead of its usual one."""
    import subprocess

    listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, check=False)
    return bool(re.search(rb"(?<!extra-)index-url=|no-index=", listed.stdout))


def has_route() -> bool:
    """Whether there is any way out of this machine; nothing is sent."""
    import socket

    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):  # are nobody's
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as way:
                way.connect((address, 9))
                return True
        except OSError:
            pass
    return False

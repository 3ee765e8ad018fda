"""The workbench in the browser: pages over ``desk`` and ``brief``, and no logic of its own."""

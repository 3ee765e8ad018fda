"""``python -m pourparler``: the command line."""

from pourparler.cli import main

if __name__ == "__main__":
    main()

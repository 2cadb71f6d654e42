"""`python -m ordret` is `ordret`."""

import sys

from ordret.cli import main

sys.exit(main())

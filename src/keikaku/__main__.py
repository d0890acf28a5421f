"""`python -m keikaku` is the program `keikaku`."""

import sys

from keikaku.cli.main import main

sys.exit(main())

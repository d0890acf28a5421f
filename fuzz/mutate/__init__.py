"""Ways of damaging files: a mutation takes bytes and chance and gives other bytes."""

from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]

"""What is exported for other programs, in their words and not in ours: JSON lines."""

from collections.abc import Callable, Iterator, Mapping

from ordret.export.annotations import annotations
from ordret.export.ftm import ftm
from ordret.export.plover import plover
from ordret.store import Store

FOREIGN: Mapping[str, Callable[[Store], Iterator[object]]] = {"annotations": annotations, "ftm": ftm, "plover": plover}

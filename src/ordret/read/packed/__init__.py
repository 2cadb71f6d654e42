"""gzip and zstd around a file of any form."""

from ordret.read.packed.unpack import unpacked

__all__ = ["unpacked"]

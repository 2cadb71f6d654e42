"""One watcher to a record: two would fetch everything twice."""

import os
import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from ordret.store.watched import Watched
from ordret.store.watcher import Holder, WatchError

# The longest that nothing is heard of a living watcher, between two signs: an answer and the waits before it take two
# minutes, a batch of linking less.
SILENT = timedelta(minutes=15)


@contextmanager
def alone(watched: Watched, now: Callable[[], datetime]) -> Iterator[Callable[[], None]]:
    """Within, this is the only watcher of the record; it gives a sign of life by calling what it gets, which raises
    WatchError where another has taken over. Raises WatchError where another watches."""
    me = Holder(secrets.token_hex(8), socket.gethostname(), os.getpid(), now())
    other = watched.watcher.claim(me, lambda holder: _is_lost(holder, me))
    if other:
        raise WatchError(
            f"process {other.pid} on {other.host} watches this record, last seen {other.seen:%Y-%m-%d %H:%M} UTC; "
            "end that one first"
        )

    def live() -> None:
        if not watched.watcher.live(me.token, now()):
            raise WatchError("another process has begun to watch this record, while this one slept; it has stopped")

    try:
        yield live
    finally:
        watched.watcher.leave(me.token)


def _is_lost(other: Holder, me: Holder) -> bool:
    """Whether nothing is to be heard any more of a watcher: it was killed, or its machine was."""
    return me.seen - other.seen > SILENT or (other.host == me.host and _is_gone(other.pid))


def _is_gone(pid: int) -> bool:
    if pid == os.getpid():  # an earlier one with the number of this, as in containers
        return True
    if os.name != "posix":  # elsewhere the question would end the process
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False

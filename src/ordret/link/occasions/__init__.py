"""Which meetings, as several reports tell of them, are one occasion.

Two of the same people on different days, or in different towns on one day, are two. What is planned, wished for or
called off in one report may be held in a later one, and never the other way round. Who takes part must be the same by
name or office, or something besides must speak for it: the day, the place, the story. Wrongly one is worse than wrongly
two.
"""

from ordret.link.occasions.against import one_day
from ordret.link.occasions.groups import together
from ordret.link.occasions.met import ALWAYS, Days, Met, met, window
from ordret.link.occasions.same import Same, same

__all__ = ["ALWAYS", "Days", "Met", "Same", "met", "one_day", "same", "together", "window"]

"""Words that name somebody or something: where names stand in an article, and whether people, bodies or places.

Runs of capitals are cut into candidates (`runs`), each is looked up in tables and at its neighbours (`signs`), a
log-linear model weighs the signs of all the places where a name stands together (`kinds`), and short forms are told by
the full ones (`named`).
"""

from ordret.names.capitals import plain
from ordret.names.named import Named, named
from ordret.names.people import Names
from ordret.names.roles import role_beside
from ordret.names.tables import NOBODY, identity, tables

__all__ = ["NOBODY", "Named", "Names", "identity", "named", "plain", "role_beside", "tables"]

"""Whether two namings mean one, whatever their kind."""

from ordret.link.people.bodies import same_body
from ordret.link.people.naming import Judged, Naming
from ordret.link.people.persons import same_person


def same(left: Naming, right: Naming) -> Judged:
    """Whether two namings mean one, as far as they alone can tell, and why. A surname alone may mean others of that
    name, too: `together` looks whether there are any."""
    if left.kind != right.kind:
        return Judged("unsure", "of two kinds")
    return same_person(left, right) if left.kind == "person" else same_body(left, right)

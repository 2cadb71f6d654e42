"""Says who is told by an office alone: `the Danish foreign minister`."""

from collections.abc import Iterable

from ordret.link.people.offices import Holding, Office, holder, office
from ordret.run.material import Material
from ordret.store.links import Links
from ordret.store.links.offices import Alone
from ordret.view.parts import everybody

OF = " of "  # between an office and whose it is


def kept(role: str, lang: str) -> str | None:
    """An office that one person has at a time, as it is kept; None for a role that is none."""
    held = office(role, lang)
    return f"{held.what}{OF}{held.of}" if held and held.of and held.single else None


def stand(links: Links, material: Material) -> None:
    """Keep who has a part in an article's findings and is named nowhere."""
    first, last = material.days()
    for id_, part in everybody(material.article.id, (found.finding for found in material.found)):
        if part.kind != "person" or part.name:
            continue
        if name := kept(part.role or part.here.text, material.article.lang):
            links.offices.stand(material.number, name, Alone(id_, first, last, None))


def tell(links: Links, offices: Iterable[str]) -> set[str]:
    """Say anew who is told by these offices alone; the parts, by id, that are somebody else now."""
    changed: set[str] = set()
    for name in sorted(offices):
        held = links.offices.holdings(name)
        of = {each.entity: each.naming for each in reversed(held)}
        what, _, whose = name.partition(OF)
        sought = Office(what, whose)
        holdings = [Holding(each.entity, sought, each.first, each.last) for each in held if each.first and each.last]
        for part in links.offices.alone(name):
            entity = holder(sought, part.first, part.last, holdings) if part.first and part.last else None
            naming = of[entity] if entity else None
            if naming != part.naming:
                links.offices.tell(part.id, naming)
                changed.add(part.id)
    return changed

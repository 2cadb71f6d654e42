"""How many sources reports have, counted after lineage."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ordret.link.lineage import Alike, Derived, Origin


@dataclass(frozen=True, slots=True)
class Counted:
    """How many origins suffice for all reports: each group has one, the largest first. `because` is what that rests on.

    It is the least number: a report that credits two agencies is no second source where one of them is counted.
    """

    number: int
    groups: tuple[tuple[Origin, tuple[str, ...]], ...]
    because: str


def sources(articles: Iterable[str], lineage: Iterable[Derived | Alike]) -> Counted:
    """Counts the sources of articles, given what is known of them; of other articles, too, where they lie between."""
    wanted, known = frozenset(articles), tuple(lineage)
    groups = _grouped(wanted, _explained(wanted, known))
    ordered = tuple(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0].kind, group[0].name)))
    return Counted(len(ordered), ordered, "; ".join(_because(wanted, known)))


def _explained(wanted: frozenset[str], known: Sequence[Derived | Alike]) -> dict[Origin, set[str]]:
    """The origins that have none themselves, with the wanted articles that go back to each.

    Where reports have each other for origins, the one with the least id stands for them.
    """
    below: dict[Origin, list[Origin]] = defaultdict(list)
    for later, earlier in _steps(known):
        below[earlier].append(later)
    nodes = {*map(_article, wanted), *below}
    derived = {later for laters in below.values() for later in laters}
    reached = {origin: _reach(origin, below) for origin in nodes - derived}
    rest = (nodes | derived).difference(*reached.values())
    for origin in sorted(rest, key=lambda node: node.name):
        if origin in rest:
            reached[origin] = _reach(origin, below)
            rest -= reached[origin]
    return {
        origin: {node.name for node in nodes if node.kind == "article"} & wanted for origin, nodes in reached.items()
    }


def _steps(known: Iterable[Derived | Alike]) -> Iterator[tuple[Origin, Origin]]:
    """From each article to where it has its report from; of two that are alike each has it from the other."""
    for one in known:
        if isinstance(one, Derived):
            yield _article(one.article), one.origin
        else:
            yield _article(one.left), _article(one.right)
            yield _article(one.right), _article(one.left)


def _article(name: str) -> Origin:
    return Origin("article", name)


def _reach(origin: Origin, below: Mapping[Origin, Sequence[Origin]]) -> set[Origin]:
    """An origin and all that go back to it."""
    seen, ahead = {origin}, deque([origin])
    while ahead:
        new = set(below.get(ahead.popleft(), ())) - seen
        seen |= new
        ahead.extend(new)
    return seen


def _grouped(wanted: frozenset[str], explained: Mapping[Origin, set[str]]) -> dict[Origin, tuple[str, ...]]:
    """Each article with one origin, of as few as a greedy choice needs: first those that some article needs."""
    origins: dict[str, list[Origin]] = defaultdict(list)
    for origin, articles in explained.items():
        for article in articles:
            origins[article].append(origin)
    left, groups = set(wanted), dict[Origin, tuple[str, ...]]()
    needed = {held[0] for held in origins.values() if len(held) == 1}
    for origin in sorted(needed, key=lambda node: (-len(explained[node]), node.kind, node.name)):
        groups[origin] = tuple(sorted(explained[origin] & left))
        left -= explained[origin]
    while left:
        most = min(explained, key=lambda node: (-len(explained[node] & left), node.kind, node.name))
        groups[most] = tuple(sorted(explained[most] & left))
        left -= explained[most]
    return groups


def _because(wanted: frozenset[str], known: Sequence[Derived | Alike]) -> Iterator[str]:
    """`14 reports credit NTB; 1 inferred copy; 2 stand alone`."""
    said = {(one.how, one.origin.name, one.article) for one in known if isinstance(one, Derived) and one.stated}
    for how, verb in (("credit", "credit"), ("cited", "cite")):
        counts = Counter(name for what, name, article in said if what == how and article in wanted)
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            yield f"{count} reports {verb} {name}" if count > 1 else f"1 report {verb}s {name}"
    credited = {article for how, _, article in said if how == "credit"}
    for how, one_of, several in (("copy", "copy", "copies"), ("translation", "translation", "translations")):
        inferred = {_later(one) for one in known if one.how == how and not (isinstance(one, Derived) and one.stated)}
        if count := len((inferred & wanted) - credited):
            yield f"1 inferred {one_of}" if count == 1 else f"{count} inferred {several}"
    tied = {article for one in known for article in _articles(one)}
    if count := len(wanted - tied):
        yield "1 stands alone" if count == 1 else f"{count} stand alone"


def _later(one: Derived | Alike) -> str:
    return one.article if isinstance(one, Derived) else max(one.left, one.right)


def _articles(one: Derived | Alike) -> tuple[str, ...]:
    if isinstance(one, Alike):
        return one.left, one.right
    return (one.article, one.origin.name) if one.origin.kind == "article" else (one.article,)

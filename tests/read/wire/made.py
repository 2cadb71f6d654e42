"""Items of invented wires."""

import io
from collections.abc import Iterable, Iterator

from ordret.read.delivery import Delivery, Item, Opened
from ordret.read.forms import items

NAR = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
NITF = "http://iptc.org/std/NITF/2006-10-18/"
HARBOUR = "<p>The harbour of Elmsby stays closed, the mayor, Mona Tarrant, said.</p><p>Nobody sails.</p>"
TEXT = "The harbour of Elmsby stays closed, the mayor, Mona Tarrant, said.\n\nNobody sails."


def read(raw: bytes | str, *, source: str = "wire/in.xml") -> list[Item]:
    """What is read of a file by its content."""
    return list(items(Opened(source, io.BytesIO(raw.encode() if isinstance(raw, str) else raw))))


def report(found: Iterable[Item]) -> Delivery:
    [delivery] = found
    assert isinstance(delivery, Delivery), delivery
    return delivery


def xhtml(body: str = HARBOUR) -> str:
    inner = f'<html xmlns="{XHTML}"><head><title>Slug</title></head><body>{body}</body></html>'
    return f'<inlineXML contenttype="application/xhtml+xml">{inner}</inlineXML>'


def news_item(
    content: str | None = None,
    *,
    guid: str = "urn:newsml:elmsby.example:20310506:harbour",
    version: int = 1,
    status: str = "stat:usable",
    meta: str = "",
    about: str = '<infoSource><name>Elmsby Wire</name></infoSource><language tag="en"/>',
    created: str = "2031-05-06T08:15:00+00:00",
    headline: str = "Harbour closed",
) -> str:
    """A news item of NewsML-G2."""
    return f"""<newsItem xmlns="{NAR}" guid="{guid}" version="{version}" standard="NewsML-G2" xml:lang="en">
  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EW"/>
    <versionCreated>{created}</versionCreated><pubStatus qcode="{status}"/>{meta}</itemMeta>
  <contentMeta>{about}<headline>{headline}</headline></contentMeta>
  <contentSet>{xhtml() if content is None else content}</contentSet>
</newsItem>"""


def message(*parts: str) -> str:
    """Items in a message, after a header."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="{NAR}"><header><sent>2031-05-06T09:00:00Z</sent></header>
<itemSet>{"".join(parts)}</itemSet></newsMessage>"""


def inline_nitf(body: str = HARBOUR, head: str = "") -> str:
    nitf = f'<nitf xmlns="{NITF}"><body><body.head>{head}</body.head><body.content>{body}</body.content></body></nitf>'
    return f'<inlineXML contenttype="application/nitf+xml">{nitf}</inlineXML>'


def nitf(
    body: str = HARBOUR,
    *,
    data: str = '<doc-id id-string="EW-1"/><date.issue norm="20310506T081500Z"/>',
    attributes: str = 'management-status="usable"',
    head: str = "<hedline><hl1>Harbour closed</hl1></hedline>",
    end: str = "",
) -> str:
    """An NITF document."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
<nitf><head><docdata {attributes}>{data}</docdata><pubdata name="Elmsby Wire"/></head>
<body><body.head>{head}</body.head><body.content>{body}</body.content><body.end>{end}</body.end></body></nitf>"""


def notices(found: Iterable[Item]) -> Iterator[tuple[str, bool]]:
    """Sources that are withdrawn, and whether for good."""
    from ordret.read.delivery import Withdrawal

    return ((each.source, each.killed) for each in found if isinstance(each, Withdrawal))

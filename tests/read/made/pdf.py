"""A PDF file of lines set at given places, in letters of Western Europe."""

from collections.abc import Sequence

Set = tuple[float, float, float, str]  # from the left, from the bottom, size, all in points; words
SIZE = 595, 842


def made_pdf(*pages: Sequence[Set]) -> bytes:
    """A file with these pages (PDF 1.4, one font, nothing compressed)."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, page in enumerate(pages):
        box = f"/MediaBox [0 0 {SIZE[0]} {SIZE[1]}] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {5 + 2 * at} 0 R >>".encode())
        content = b"".join(map(_shown, page))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def paragraph(top: float, *lines: str, left: float = 72, size: float = 11) -> list[Set]:
    """Lines one below the other."""
    return [(left, top - 1.2 * size * at, size, line) for at, line in enumerate(lines)]


def _shown(line: Set) -> bytes:
    left, bottom, size, words = line
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (size, left, bottom, escaped)


def _file(objects: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), list[int]()
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)

"""Files to read in tests, good and bad, made from scratch."""

from __future__ import annotations

import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def write_zip(path: Path, parts: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def docx(path: Path, body: str, *, before: str = "", **parts: str | bytes) -> Path:
    """A Word file with that body; `styles` and the like are further parts."""
    document = (
        f'<?xml version="1.0"?>{before}'
        f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    )
    more = {f"word/{name}.xml": content for name, content in parts.items()}
    types = {"[Content_Types].xml": "<Types/>"}
    return write_zip(path, {**types, "word/document.xml": document, **more})


def docx_part(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>"
        f"<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
    )


def docx_table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def odt(path: Path, body: str, *, styles: str = "", manifest: str = "") -> Path:
    names = {"text": "text", "table": "table", "style": "style", "office": "office"}
    names |= {"fo": "xsl-fo-compatible", "draw": "drawing"}
    spaces = " ".join(f'xmlns:{k}="{ODF}:{v}:1.0"' for k, v in names.items())
    content = (
        f"<office:document-content {spaces}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return write_zip(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": manifest or "<manifest/>",
        },
    )


def pdf(
    path: Path,
    *streams: bytes,
    resources: str = "",
    filters: str = "",
    size: str = "/MediaBox [0 0 595 842]",
) -> Path:
    """A PDF with one page for each stream of drawing operators."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(streams)))
    helvetica = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        "/Encoding /WinAnsiEncoding >>"
    )
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        f"<< /Font << /F1 {helvetica} >> {resources} >>".encode(),
    ]
    for number, stream in enumerate(streams):
        page = f"/Parent 2 0 R /Resources 3 0 R /Contents {5 + 2 * number} 0 R"
        bodies.append(f"<< /Type /Page {page} {size} >>".encode())
        told = f"<< /Length {len(stream)} {filters} >>".encode()
        bodies.append(told + b"\nstream\n" + stream + b"\nendstream")
    path.write_bytes(with_table_of_objects(bodies))
    return path


def with_table_of_objects(bodies: list[bytes]) -> bytes:
    content = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(bodies) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\n" % count
    start = b"startxref\n%d\n%%%%EOF\n" % len(content)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    return content + head + table + end + start


def drawn(*lines: str, size: int = 11, left: int = 60, top: int = 780) -> bytes:
    """Operators that write lines of text under each other."""
    operators = [f"BT /F1 {size} Tf {left} {top} Td {size * 1.3:.1f} TL"]
    operators += [f"({line}) Tj T*" for line in lines]
    return " ".join([*operators, "ET"]).encode("cp1252")

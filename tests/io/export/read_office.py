#!/usr/bin/python3
"""Says as JSON what python-docx, openpyxl, odfpy and Python's own readers find in documents of offices, for office_test.mjs.

usage: read_office.py FILE...      files end in .docx, .odt, .xlsx or .ods
"""
import json
import sys
import zipfile
import xml.etree.ElementTree as ElementTree

import docx
import odf.config
import odf.opendocument
import odf.table
import odf.teletype
import odf.text
import openpyxl


def has_author(path):
    """openpyxl puts its own name where there is none, so the part itself is looked at."""
    with zipfile.ZipFile(path) as package:
        return b"creator" in package.read("docProps/core.xml") or "docProps/app.xml" in package.namelist()


def read_docx(path):
    document = docx.Document(path)
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

    def words(element):
        """With the words of links, which python-docx of this age leaves out."""
        pieces = {word + "br": "\n", word + "tab": "\t"}
        return "".join(one.text or "" if one.tag == word + "t" else pieces.get(one.tag, "")
                       for run in element.iter(word + "r") for one in run)

    section = document.sections[0]
    return {
        "title": document.core_properties.title,
        "language": document.core_properties.language,
        "author": has_author(path),
        "styles": sorted({paragraph.style.name for paragraph in document.paragraphs}),
        "headings": [[int(paragraph.style.name[-1]), words(paragraph._p)]
                     for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")],
        "tables": [[[words(cell._tc) for cell in row.cells] for row in table.rows] for table in document.tables],
        "heads": [table.rows[0]._tr.trPr is not None and table.rows[0]._tr.trPr.find(word + "tblHeader") is not None
                  for table in document.tables],
        "links": [relation.target_ref for relation in document.part.rels.values() if relation.is_external],
        "header": [paragraph.text for paragraph in section.header.paragraphs],
        "footer": [paragraph.text for paragraph in section.footer.paragraphs],
        "pictures": [picture_of(document, shape) for shape in document.inline_shapes],
        "numbered": [document.styles[f"Heading {level}"].element.pPr.numPr is not None for level in range(1, 6)],
    }


def picture_of(document, shape):
    """Its name and alternative text, what it is for programs of either kind, and whether it is as wide as the page's text."""
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    embed = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
    parts = [document.part.related_parts[one.get(embed)] for one in shape._inline.iter() if one.get(embed)]
    return {"title": shape._inline.docPr.get("name"), "words": shape._inline.docPr.get("descr"),
            "types": [part.content_type for part in parts], "begins": [part.blob[:5].decode("latin1") for part in parts],
            "shown": len(list(shape._inline.iter(drawing + "blip"))), "width": round(shape.width.cm, 1)}


def read_odt(path):
    def named(space, name):
        return "{urn:oasis:names:tc:opendocument:xmlns:" + space + ":1.0}" + name

    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        first = package.infolist()[0]
        package_names = package.namelist()
        trees = {name: ElementTree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}
    content = trees["content.xml"]

    def words(element):
        text = element.text or ""
        for child in element:
            text += {named("text", "line-break"): "\n", named("text", "tab"): "\t", named("text", "s"): " "}.get(child.tag, words(child))
            text += child.tail or ""
        return text

    return {
        "first": [first.filename, first.compress_type],
        "headings": [[int(heading.get(named("text", "outline-level"))), words(heading)] for heading in content.iter(named("text", "h"))],
        "tables": [[[words(cell) for cell in row.iter(named("table", "table-cell"))] for row in table.iter(named("table", "table-row"))]
                   for table in content.iter(named("table", "table"))],
        "heads": [table.find(named("table", "table-header-rows")) is not None for table in content.iter(named("table", "table"))],
        "links": [link.get("{http://www.w3.org/1999/xlink}href") for link in content.iter(named("text", "a"))],
        "pictures": [{"title": words(frame.find(named("svg-compatible", "title"))), "words": words(frame.find(named("svg-compatible", "desc"))),
                      "files": [one.get("{http://www.w3.org/1999/xlink}href") for one in frame.iter(named("drawing", "image"))]}
                     for frame in content.iter(named("drawing", "frame"))],
        "parts": package_names,
    }


def cell_value(cell):
    return cell.value.date().isoformat() if cell.is_date and cell.value is not None else cell.value


def read_xlsx(path):
    book = openpyxl.load_workbook(path)
    return {
        "title": book.properties.title,
        "author": has_author(path),
        "sheets": [{
            "name": sheet.title,
            "rows": [[cell_value(cell) for cell in row] for row in sheet.iter_rows()],
            "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row}),
            "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref,
            "merged": len(sheet.merged_cells.ranges),
            "repeated": sheet.print_title_rows,
            "choices": {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation},
        } for sheet in book],
    }


def ods_cell(cell):
    kind = cell.getAttribute("valuetype")
    if kind == "date":
        return cell.getAttribute("datevalue")
    if kind == "float":
        return float(cell.getAttribute("value"))
    return "\n".join(odf.teletype.extractText(line) for line in cell.getElementsByType(odf.text.P)) or None


def read_ods(path):
    book = odf.opendocument.load(path)
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
    split = {entry.getAttribute("name"): {item.getAttribute("name"): str(item) for item in entry.getElementsByType(odf.config.ConfigItem)}
             for entry in book.settings.getElementsByType(odf.config.ConfigItemMapEntry) if entry.getAttribute("name")}
    conditions = {one.getAttribute("name"): one.getAttribute("condition")
                  for one in book.spreadsheet.getElementsByType(odf.table.ContentValidation)}

    def sheet_of(sheet):
        rows = [row.getElementsByType(odf.table.TableCell) for row in sheet.getElementsByType(odf.table.TableRow)
                if not row.getAttribute("numberrowsrepeated")]
        return {
            "name": sheet.getAttribute("name"),
            "rows": [[ods_cell(cell) for cell in row] for row in rows],
            "formulas": sum(1 for row in rows for cell in row if cell.getAttribute("formula")),
            "merged": sum(1 for row in rows for cell in row if cell.getAttribute("numbercolumnsspanned")),
            "frozen": split[sheet.getAttribute("name")]["VerticalSplitPosition"],
            "repeated": len(sheet.getElementsByType(odf.table.TableHeaderRows)),
            "choices": [conditions.get(cell.getAttribute("contentvalidationname")) for cell in
                        sheet.getElementsByType(odf.table.TableRow)[1].getElementsByType(odf.table.TableCell)],
        }

    return {
        "first": [first.filename, first.compress_type],
        "sheets": [sheet_of(sheet) for sheet in book.spreadsheet.getElementsByType(odf.table.Table)],
        "filters": [one.getAttribute("targetrangeaddress") for one in book.spreadsheet.getElementsByType(odf.table.DatabaseRange)],
    }


READERS = {"docx": read_docx, "odt": read_odt, "xlsx": read_xlsx, "ods": read_ods}
print(json.dumps([READERS[path.rsplit(".", 1)[1]](path) for path in sys.argv[1:]]))

"""Writes a workbook of ROWS x 30 cells (default 40,001 x 30, 39 MB of XML): a header row, then codes and titles as
shared strings and binary doubles, the way the occupational wage tables have them. Same input, same bytes."""
import random
import sys
import zipfile

def main(path, rows=40_001, columns=30):
    rng = random.Random(20180501)
    letters = [chr(65 + i) if i < 26 else "A" + chr(65 + i - 26) for i in range(columns)]
    strings, index = [], {}
    def shared(text):
        if text not in index:
            index[text] = len(strings)
            strings.append(text)
        return index[text]
    titles = [f"Occupation number {i} & its helpers, all other" for i in range(1400)]
    out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">'
           f'<dimension ref="A1:{letters[-1]}{rows}"/><sheetData>']
    for r in range(1, rows + 1):
        cells = []
        for c, letter in enumerate(letters):
            if r == 1:
                cells.append(f'<c r="{letter}1" s="1" t="s"><v>{shared(f"COLUMN_{c}")}</v></c>')
            elif c < 8:
                text = (f"{rng.randrange(11, 54)}-{rng.randrange(1000, 9999)}", titles[rng.randrange(1400)], "U.S.", "detailed",
                        "Cross-industry", "99", "*", "#")[c]
                cells.append(f'<c r="{letter}{r}" s="2" t="s"><v>{shared(text)}</v></c>')
            elif rng.random() < 0.03:
                cells.append(f'<c r="{letter}{r}" s="3" t="s"><v>{shared("**")}</v></c>')
            elif c < 20:
                cells.append(f'<c r="{letter}{r}" s="3"><v>{rng.randrange(10, 208000)}</v></c>')
            else:
                number = rng.randrange(700, 12000) / 100
                cells.append(f'<c r="{letter}{r}" s="4"><v>{number if rng.random() < 0.5 else format(number, ".17g")}</v></c>')
        out.append(f'<row r="{r}" spans="1:{columns}" x14ac:dyDescent="0.25">' + "".join(cells) + "</row>")
    out.append("</sheetData></worksheet>")
    texts = "".join("<si><t>" + s.replace("&", "&amp;") + "</t></si>" for s in strings)
    main_ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main_ns} xmlns:r="{office}"><sheets><sheet name="All data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst {main_ns} count="{len(strings)}" uniqueCount="{len(strings)}">{texts}</sst>',
        "xl/worksheets/sheet1.xml": "".join(out),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED, 6)

if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))

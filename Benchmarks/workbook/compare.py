"""Our reading of workbooks against python-calamine (.xlsx) and xlrd (.xls), cell by cell: `compare.py FILE…`.

Prints one line a file; exits 1 if any differs. Dates, which calamine turns into date objects, are turned back into
the numbers they are stored as, to the second."""
import datetime
import struct
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parent / ".build/release/formats-bench"


def ours(path):
    names, cells = [], {}
    output = subprocess.run([BENCH, "dump", path], capture_output=True, text=True, check=True).stdout
    for line in output.split("\n"):
        fields = line.split("\t")
        if fields[0] == "S":
            names.append((fields[2], fields[3] == "true"))
        elif len(fields) == 5 and fields[0].isdigit():
            sheet, row, column, kind, value = fields
            if kind == "n":
                value = struct.unpack("<d", struct.pack("<Q", int(value)))[0]
            elif kind == "b":
                value = value == "true"
            else:
                value = value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("\0", "\\")
            cells[int(sheet), int(row), int(column)] = value
    return names, cells


def serial(value):
    epoch = datetime.datetime(1899, 12, 30)
    if isinstance(value, datetime.datetime):
        return (value - epoch).total_seconds() / 86400
    if isinstance(value, datetime.date):
        return float((datetime.datetime(value.year, value.month, value.day) - epoch).days)
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86400
    return (value.hour * 3600 + value.minute * 60 + value.second) / 86400


def theirs_xlsx(path):
    import python_calamine
    book = python_calamine.CalamineWorkbook.from_path(path)
    names, cells = [], {}
    hidden = {m.name: m.visible != python_calamine.SheetVisibleEnum.Visible for m in book.sheets_metadata}
    for index, name in enumerate(book.sheet_names):
        names.append((name, hidden[name]))
        for row, values in enumerate(book.get_sheet_by_index(index).to_python(skip_empty_area=False)):
            for column, value in enumerate(values):
                if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
                    value = serial(value)
                if value != "":
                    cells[index, row, column] = float(value) if isinstance(value, int) and not isinstance(value, bool) else value
    return names, cells


def theirs_xls(path):
    import xlrd
    book = xlrd.open_workbook(path)
    names, cells = [], {}
    for index, sheet in enumerate(book.sheets()):
        names.append((sheet.name, sheet.visibility != 0))
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                cell = sheet.cell(row, column)
                if cell.ctype == xlrd.XL_CELL_ERROR:
                    cells[index, row, column] = xlrd.error_text_from_code[cell.value]
                elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
                    cells[index, row, column] = bool(cell.value)
                elif cell.value != "":
                    cells[index, row, column] = float(cell.value) if cell.ctype != xlrd.XL_CELL_TEXT else cell.value
    return names, cells


def main(paths):
    failed = False
    for path in paths:
        mine, theirs = ours(path), (theirs_xls if path.lower().endswith(".xls") else theirs_xlsx)(path)
        keys = sorted(set(mine[1]) | set(theirs[1]))

        def same(left, right):
            close = isinstance(left, float) and isinstance(right, float) and abs(left - right) < 1e-5 and left % 1
            return left == right or bool(close) and "--seconds" in sys.argv

        wrong = [key for key in keys if not same(mine[1].get(key), theirs[1].get(key))]
        names = mine[0] == theirs[0]
        print(f"{'same' if names and not wrong else 'DIFFERENT'}\t{len(keys)} cells\t{len(mine[0])} sheets\t{path}")
        if not names:
            print("   sheets", mine[0], theirs[0])
        for key in wrong[:5]:
            print("  ", key, repr(mine[1].get(key))[:60], repr(theirs[1].get(key))[:60])
        failed = failed or bool(wrong) or not names
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main([argument for argument in sys.argv[1:] if not argument.startswith("--")])

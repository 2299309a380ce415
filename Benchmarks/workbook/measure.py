"""CPU seconds of reading a workbook: ours, python-calamine (the Rust reading alone, and with its lists of Python
values), and openpyxl where it is installed. Prints one line each: seconds, and how many times ours."""
import subprocess
import sys
import time
from pathlib import Path

BENCH = Path(__file__).parent / ".build/release/formats-bench"


def ours(path):
    return float(subprocess.run([BENCH, "time", path], capture_output=True, text=True, check=True).stdout.split("\t")[0])


def timed(read):
    start = time.process_time()
    read()
    return time.process_time() - start


def main(path):
    import python_calamine

    def sheet():
        return python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)

    readings = [
        ("ours", lambda: ours(path), 5),
        ("calamine", lambda: timed(sheet), 5),
        ("calamine to Python lists", lambda: timed(lambda: sheet().to_python()), 5),
    ]
    try:
        import openpyxl
        readings.append(("openpyxl, read only", lambda: timed(
            lambda: [list(row) for row in openpyxl.load_workbook(path, read_only=True).worksheets[0].values]), 1))
    except ImportError:
        print("openpyxl is not installed: not measured")
    base = None
    for name, read, runs in readings:
        best = min(read() for _ in range(runs))
        base = base or best
        print(f"{name}\t{best:.3f} CPU s\t{best / base:.1f} times ours")


if __name__ == "__main__":
    main(sys.argv[1])

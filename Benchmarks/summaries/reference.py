"""The workloads in plain Python, row by row, without any library: slow, and independent of everything that is measured.

usage: reference.py W0b|W1|W2|W3|W4 INPUT OUTDIR
"""
import csv, sys
from collections import defaultdict

PERCENTILES = (10, 25, 50, 75, 90)


def number(text):
    """A whole number with or without thousands commas; None for a marker."""
    digits = text.replace(",", "")
    return int(digits) if digits.isdigit() else None


def percentile(pairs, share):
    """The smallest value whose cumulative weight reaches a share, in hundredths, of all weight."""
    total, reached = sum(weight for _, weight in pairs), 0
    for value, weight in sorted(pairs):
        reached += weight
        if reached * 100 >= share * total:
            return value


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def write(path, header, lines):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([header, *lines])


def every_field(path, out):
    count = total = 0
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        next(reader)
        for row in reader:
            count += 1
            total += sum(len(field.encode()) for field in row)
    write(f"{out}/W0b.csv", ["n", "bytes"], [[count, total]])


def occupations(path, out):
    employment, values = defaultdict(list), defaultdict(list)
    for row in rows(path):
        if (row["AREA_TYPE"], row["I_GROUP"]) not in (("1", "sector"), ("2", "cross-industry")):
            continue
        key, jobs, median = (row["AREA_TYPE"], row["OCC_CODE"]), number(row["TOT_EMP"]), number(row["A_MEDIAN"])
        employment[key] += [] if jobs is None else [jobs]
        values[key] += [] if jobs is None or median is None else [(median, jobs)]
    write(f"{out}/W1.csv", ["AREA_TYPE", "OCC_CODE", "emp", "med"], (
        [*key, sum(jobs) if jobs else "", percentile(values[key], 50) if values[key] else ""]
        for key, jobs in sorted(employment.items())))


def wages(path, out):
    people = [(row["SOCP"], row["ST"], int(row["WAGP"]), int(row["PWGTP"])) for row in rows(path)
              if row["SOCP"] and row["WAGP"] and int(row["WAGP"]) > 0]
    for name, width in (("W2_soc", 1), ("W2_soc_st", 2)):
        groups = defaultdict(list)
        for person in people:
            groups[person[:width]].append(person[2:])
        write(f"{out}/{name}.csv", ["SOCP", "ST"][:width] + ["n", "w"] + [f"p{share}" for share in PERCENTILES], (
            [*key, len(pairs), sum(weight for _, weight in pairs), *(percentile(pairs, share) for share in PERCENTILES)]
            for key, pairs in sorted(groups.items())))


def growth(path, out):
    totals = defaultdict(lambda: [0, 0])
    industries = set()
    for row in rows(path):
        if row["own_code"] != "5" or row["disclosure_code"] == "N" or row["year"] not in ("2017", "2018"):
            continue
        sums = totals[row["industry_code"], row["year"]]
        sums[0] += int(row["annual_avg_emplvl"])
        sums[1] += int(row["total_annual_wages"])
        industries.add(row["industry_code"])
    lines = []
    for industry in sorted(industries):
        line = [industry]
        sides = [totals.get((industry, year)) for year in ("2017", "2018")]
        pays = [side[1] / side[0] if side and side[0] else None for side in sides]
        for side, pay in zip(sides, pays):
            line += ["" if side is None else side[0], "" if pay is None else pay]
        before, after = sides
        line.append("" if None in sides or not before[0] else (after[0] / before[0] - 1) * 100)
        line.append("" if None in pays or not pays[0] else (pays[1] / pays[0] - 1) * 100)
        lines.append(line)
    write(f"{out}/W3.csv", ["industry_code", "e0", "pay0", "e1", "pay1", "emp_growth", "pay_growth"], lines)


def spread(path, out):
    cells, columns = defaultdict(dict), set()
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            series, _, _, value, _ = line.rstrip("\r\n").split("\t")
            if series[11:17] == "000000":
                cells[series[3:11], series[17:23]][series[23:25]] = "" if value.strip() == "-" else value.strip()
                columns.add(series[23:25])
    columns = sorted(columns)
    write(f"{out}/W4.csv", ["area", "occ", *columns], (
        [*key, *(row.get(column, "") for column in columns)] for key, row in sorted(cells.items())))


workload, table, folder = sys.argv[1:4]
{"W0b": every_field, "W1": occupations, "W2": wages, "W3": growth, "W4": spread}[workload](table, folder)

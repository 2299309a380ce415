"""Measures how many megabytes of text `outlook check` reads in a second of one core."""
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIZE = 20_000_000


def passages():
    found = []
    for name in ("worked-with.txt", "held-out.txt"):
        with open(os.path.join(ROOT, "Tests/Fixtures/Claims", name), encoding="utf-8") as file:
            for part in file.read().split("\n=== ")[1:]:
                head, body = part.split("\n", 1)
                if head.endswith("markdown"):
                    found.append(re.sub(r"⟦(.*?)\|[^|⟧]*\|[^|⟧]*⟧", r"\1", body).strip())
    return found


def filled(piece, size=SIZE):
    parts, length = [], 0
    while length < size:
        part = piece()
        parts.append(part)
        length += len(part)
    return "".join(parts)


def texts():
    chance = random.Random(1)
    known = passages()
    words = sorted({word for text in known for word in re.findall(r"[a-z]{2,}", text)})

    def sentence():
        return " ".join(chance.choice(words) for _ in range(chance.randint(8, 24))).capitalize() + ". "

    def paragraph():
        return "".join(sentence() for _ in range(chance.randint(3, 7))) + "\n\n"

    def page():
        blocks = [paragraph() for _ in range(chance.randint(8, 16))]
        for _ in range(3):
            blocks.insert(chance.randrange(len(blocks)), chance.choice(known) + "\n\n")
        return "".join(blocks)

    yield "articles", "md", filled(page)
    yield "prose", "md", filled(paragraph)
    yield "passages", "md", filled(lambda: chance.choice(known) + "\n\n", SIZE // 4)
    yield "nested tags", "html", filled(lambda: "<div><table><tr><td>median ")
    yield "lone quotes", "html", filled(lambda: '<a b="<p c=\'5 percent ')
    yield "ticks and brackets", "md", filled(lambda: "` [ ![ < ](  ** ")
    yield "a sentence without end", "txt", filled(lambda: "median wage for all occupations in ")
    yield "names without end", "txt", filled(lambda: "According To The First Line Supervisors Of ")
    yield "numbers without end", "txt", filled(lambda: "7 1,234 2016-26 5.5 $")


def seconds(program, path):
    best = None
    for _ in range(3):
        process = subprocess.Popen(
            [program, "check", path, "--datasets", os.path.join(ROOT, "Datasets")],
            stdout=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        used = usage.ru_utime + usage.ru_stime
        best = used if best is None else min(best, used)
    return best


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        word = os.path.join(folder, "word.md")
        with open(word, "w", encoding="utf-8") as file:
            file.write("In Ohio, the BLS says, welders earned a median of $50,000 in May 2025.\n")
        start = seconds(program, word)
        print(f"{'start and tables':24} {start:6.2f} s")
        for name, ending, text in texts():
            path = os.path.join(folder, "text." + ending)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            used = max(seconds(program, path) - start, 1e-3)
            size = os.path.getsize(path) / 1e6
            print(f"{name:24} {used:6.2f} s  {size:5.1f} MB  {size / used:6.1f} MB/s")
            os.remove(path)


main()

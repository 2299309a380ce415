"""Fetches a 500 MB file from a server on this machine with outlook, and with `curl && sha256sum && sync`, in turn.

usage: compare.py OUTLOOK [RUNS]
Prints the median wall time of each, their ratio, and outlook's peak memory.
"""
import os, resource, shutil, socket, statistics, subprocess, sys, tempfile, threading, time

outlook, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
size = 500_000_000
work = tempfile.mkdtemp(dir=os.environ.get("TMPDIR"))
source = os.path.join(work, "source")
with open(source, "wb") as file:
    piece = os.urandom(1 << 20)
    for start in range(0, size, len(piece)):
        file.write(piece[: size - start])


def serve(listener):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=answer, args=(connection,), daemon=True).start()


def answer(connection):
    with connection, open(source, "rb") as file:
        while b"\r\n\r\n" not in connection.recv(65536):
            pass
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\nETag: \"a\"\r\n\r\n".encode())
        offset = 0
        while offset < size:
            offset += os.sendfile(connection.fileno(), file.fileno(), offset, size - offset)


listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listener,), daemon=True).start()
url = f"http://127.0.0.1:{listener.getsockname()[1]}/file.bin"


def timed(command, folder):
    os.makedirs(folder)
    os.sync()
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, shell=isinstance(command, str))
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    assert status == 0, f"{command} ended with {status}"
    shutil.rmtree(folder)
    return seconds, usage.ru_maxrss


ours, theirs, memory = [], [], []
for run in range(runs):
    folder = os.path.join(work, str(run))
    theirs.append(timed(f"curl -s -o f {url} && sha256sum f && sync f", folder)[0])
    seconds, peak = timed([outlook, "fetch", "--url", url, "--as", "bench", "--datasets", "D"], folder)
    ours.append(seconds)
    memory.append(peak)
shutil.rmtree(work)
print(f"outlook {statistics.median(ours):.2f} s, curl + sha256sum + sync {statistics.median(theirs):.2f} s, "
      f"ratio {statistics.median(ours) / statistics.median(theirs):.2f}, peak memory {max(memory) / 1024:.0f} MB")

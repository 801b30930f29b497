#!/usr/bin/env python3
"""A million relations from CSV into the database and out of it again, beside sqlite3 and pandas + networkx: one run, one machine, in turns.

  dotnet build -c Release benchmarks/Benchmarks.csproj
  /usr/bin/python3 benchmarks/ingest/run.py [--relations 1000000] [--rounds 3]

Needs Debian's sqlite3, python3-pandas and python3-networkx. Prints a table in Markdown; docs/results in benchmarks/results/ingest.md.

What is compared:
- `sqlite3 .import` of relations.csv into a STRICT table with the columns of the file, our types, our NOT NULL and CHECK, and our primary key on id (an index).
- `wijknetwerk import actors.csv relations.csv`, process and all: every check, and every row into the table relation (eighteen columns, same key, same rules) and
  its statement into the table statement (a second index of the same size, which the peer does not make), in one transaction.
- The database to an Ecosystem (every column, every statement) to a Network of all pairs, beside pandas.read_csv of the same file, and pandas.read_sql of the same
  database, to a networkx.Graph: both without the start of the program.
Peak memory is the kernel's, of the whole process.
"""
import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = ROOT / "src/Cli/bin/Release/net10.0/WijkNetwerk.Cli.dll"
OURS = ROOT / "benchmarks/bin/Release/net10.0/WijkNetwerk.Benchmarks.dll"
PEER = ROOT / "benchmarks/ingest/networkx_peer.py"
TABLE = """
CREATE TABLE relation (
  id TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, type TEXT NOT NULL, directed TEXT NOT NULL CHECK (directed IN ('yes', 'no')),
  strength REAL, "from" TEXT, "to" TEXT, status TEXT NOT NULL CHECK (status IN ('active', 'at_risk', 'planned', 'failed', 'ended')),
  evidence TEXT CHECK (evidence IN ('stated', 'implied', 'contradicted')), reported_by TEXT, document TEXT, document_ref TEXT) STRICT;
"""


def run(*command):
    """Seconds on the clock, processor seconds, peak memory in bytes, output."""
    start = time.perf_counter()
    child = subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    output = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command} ended with {child.returncode}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, output.decode()


def remove(database):
    for tail in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(str(database) + tail).unlink(missing_ok=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--relations", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="wijknetwerk-ingest-") as folder:
        folder = pathlib.Path(folder)
        run("dotnet", OURS, "generate-project", folder, options.relations)
        table, relations, peers, ours = folder / "table.sql", folder / "relations.csv", folder / "peer.db", folder / "ours.db"
        table.write_text(TABLE)
        size = relations.stat().st_size
        imports, theirs, opened, graphs, frames = [], [], [], [], []
        for _ in range(options.rounds):
            remove(peers)
            theirs.append(run("sqlite3", peers, f".read {table}", f".import --csv --skip 1 {relations} relation")[:3])
            remove(ours)
            imports.append(run("dotnet", CLI, "import", folder / "actors.csv", relations, "--db", ours)[:3])
            opened.append([float(x) for x in run("dotnet", OURS, "open", ours)[3].split()])
            graphs.append([float(x) for x in run(sys.executable, PEER, "csv", relations)[3].split()])
            frames.append([float(x) for x in run(sys.executable, PEER, "db", ours)[3].split()])
        if {o[3] for o in opened} != {g[3] for g in graphs}:
            sys.exit("The networks differ.")

        def middle(rows, column):
            return statistics.median(row[column] for row in rows)

        print(f"{options.relations:,} relations, {size / 1e6:.1f} MB, {options.rounds} rounds in turns, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
        print("| what | s on the clock | s of processor | peak memory, MB | × the file |")
        print("| --- | --- | --- | --- | --- |")
        for name, rows in (("sqlite3 .import", theirs), ("wijknetwerk import", imports)):
            print(f"| {name} | {middle(rows, 0):.2f} | {middle(rows, 1):.2f} | {middle(rows, 2) / 1e6:.0f} | {middle(rows, 2) / size:.1f} |")
        for name, rows in (("database → Ecosystem → Network", opened), ("pandas.read_csv → networkx.Graph", graphs), ("pandas.read_sql → networkx.Graph", frames)):
            print(f"| {name} | {middle(rows, 0):.2f} | | {middle(rows, 1) / 1e3:.0f} | {middle(rows, 1) * 1024 / size:.1f} |")
        print(f"\nImport: {statistics.median(o[0] / t[0] for o, t in zip(imports, theirs)):.2f} times sqlite3 (aim: at most 2).")
        print(f"Memory of the import: {middle(imports, 2) / size:.1f} times the file (aim: at most 4).")
        print(f"To a network: {statistics.median(g[0] / o[0] for o, g in zip(opened, graphs)):.1f} times as fast as read_csv, "
              f"{statistics.median(f[0] / o[0] for o, f in zip(opened, frames)):.1f} as read_sql (aim: at least 5).")


main()

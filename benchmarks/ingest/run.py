#!/usr/bin/env python3
"""A million relations from CSV into the database and out of it again, beside sqlite3 and pandas + networkx: one run, one machine, in turns.

  dotnet build -c Release benchmarks/Benchmarks.csproj
  /usr/bin/python3 benchmarks/ingest/run.py [--relations 1000000] [--rounds 3]

Needs Debian's sqlite3, python3-pandas and python3-networkx. Prints a table in Markdown; results are in
benchmarks/results/ingest.md.

What is compared:
- `sqlite3 .import` of relations.csv into a STRICT table with the columns of the file, our types, our NOT NULL and CHECK, and our primary key on id (an index).
- `wijknetwerk import actors.csv relations.csv`, process and all: every check, and every row into the table relation (eighteen columns, same key, same rules) and
  its statement into the table statement (a second index of the same size, which the peer does not make), in one transaction.
- The same rows in random order, and rows of four columns (about 35 bytes), both by both.
- The database to an Ecosystem (every column, every statement) to a Network of all pairs, beside pandas.read_csv of the same file, and pandas.read_sql of the same
  database, to a networkx.Graph: all without the start of the program. And the least that gives the peer a graph with strengths: three columns from sqlite3, without pandas.
Peak memory is the kernel's, of the whole process.
"""
import argparse
import multiprocessing
import os
import pathlib
import random
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
SHORT = "CREATE TABLE relation (id TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, type TEXT NOT NULL) STRICT;"


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


def others(relations):
    """The same rows in random order, and without all but the first four columns."""
    heading, *rows = relations.read_text().splitlines()
    short = relations.with_name("short.csv")
    short.write_text("".join(",".join(row.split(",")[:4]) + "\n" for row in (heading, *rows)))
    random.Random(5).shuffle(rows)
    shuffled = relations.with_name("shuffled.csv")
    shuffled.write_text("\n".join([heading, *rows, ""]))
    return {"in random order": (shuffled, TABLE), "of four columns": (short, SHORT)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--relations", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="wijknetwerk-ingest-") as folder:
        folder = pathlib.Path(folder)
        run("dotnet", OURS, "generate-project", folder, options.relations)
        table, relations, peers, ours = folder / "table.sql", folder / "relations.csv", folder / "peer.db", folder / "ours.db"
        size = relations.stat().st_size
        imports, theirs, opened, graphs, frames, least = [], [], [], [], [], []

        def theirs_of(file, columns):
            remove(peers)
            table.write_text(columns)
            return run("sqlite3", peers, f".read {table}", f".import --csv --skip 1 {file} relation")[:3]

        def ours_of(file):
            remove(ours)
            return run("dotnet", CLI, "import", folder / "actors.csv", file, "--db", ours)[:3]

        for _ in range(options.rounds):
            theirs.append(theirs_of(relations, TABLE))
            imports.append(ours_of(relations))
            opened.append([float(x) for x in run("dotnet", OURS, "open", ours)[3].split()])
            graphs.append([float(x) for x in run(sys.executable, PEER, "csv", relations)[3].split()])
            frames.append([float(x) for x in run(sys.executable, PEER, "db", ours)[3].split()])
            least.append([float(x) for x in run(sys.executable, PEER, "least", ours)[3].split()])
        if {o[3] for o in opened} != {g[3] for g in graphs}:
            sys.exit("The networks differ.")

        def middle(rows, column):
            return statistics.median(row[column] for row in rows)

        print(f"{options.relations:,} relations, {size / 1e6:.1f} MB, {options.rounds} rounds in turns, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
        print("| what | s on the clock | s of processor | peak memory, MB | × the file |")
        print("| --- | --- | --- | --- | --- |")
        for name, rows in (("sqlite3 .import", theirs), ("wijknetwerk import", imports)):
            print(f"| {name} | {middle(rows, 0):.2f} | {middle(rows, 1):.2f} | {middle(rows, 2) / 1e6:.0f} | {middle(rows, 2) / size:.1f} |")
        for name, rows in (("database → Ecosystem → Network", opened), ("pandas.read_csv → networkx.Graph", graphs), ("pandas.read_sql → networkx.Graph", frames), ("sqlite3 → networkx.Graph", least)):
            print(f"| {name} | {middle(rows, 0):.2f} | | {middle(rows, 1) / 1e3:.0f} | {middle(rows, 1) * 1024 / size:.1f} |")
        # In a process of its own: what this one holds counts as the peak of those that it starts.
        with multiprocessing.Pool(1) as pool:
            variants = pool.apply(others, [relations])
        for what, (file, columns) in variants.items():
            for name, row in (("sqlite3 .import", theirs_of(file, columns)), ("wijknetwerk import", ours_of(file))):
                print(f"| {name}, rows {what}, {file.stat().st_size / 1e6:.1f} MB, once | {row[0]:.2f} | {row[1]:.2f} | {row[2] / 1e6:.0f} | {row[2] / file.stat().st_size:.1f} |")
        print(f"\nImport: {statistics.median(o[0] / t[0] for o, t in zip(imports, theirs)):.2f} times sqlite3 (aim: at most 2).")
        print(f"Memory of the import: {middle(imports, 2) / size:.1f} times the file (aim: at most 4).")
        print(f"To a network: {statistics.median(g[0] / o[0] for o, g in zip(opened, graphs)):.1f} times as fast as read_csv, "
              f"{statistics.median(f[0] / o[0] for o, f in zip(opened, frames)):.1f} as read_sql (aim: at least 5), "
              f"{statistics.median(f[0] / o[0] for o, f in zip(opened, least)):.1f} as the least.")


main()

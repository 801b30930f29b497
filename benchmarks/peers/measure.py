"""The whole of `wijknetwerk measure`, process and files and all, beside an R script with R igraph that reads the same tables: run.py measure."""
import csv
import json
import math
import os
import pathlib
import statistics
import subprocess
import time

import numpy

HERE = pathlib.Path("benchmarks/peers")
OURS = ["dotnet", "src/Cli/bin/Release/net10.0/WijkNetwerk.Cli.dll", "measure"]
# What the R script computes; the cutoff-2 betweenness has no name here and is compared among the kernels.
SAME = ["degree", "clustering", "constraint", "core", "eiIndex", "cutNode", "cutNodes", "bridgeTies", "component", "components", "largestComponent"]
GROUPS = 12


def tables(binary, folder):
    """Writes what Generator.cs made as the two tables that both programs read; every node gets one of twelve groups."""
    with open(binary, "rb") as file:
        n, m = numpy.fromfile(file, "<i4", 2)
        ends = numpy.fromfile(file, "<i4").reshape(2, m)
    nodes, edges = folder / "nodes.csv", folder / "edges.csv"
    groups = numpy.random.default_rng(42).integers(0, GROUPS, n)
    nodes.write_text("id,group\n" + "".join(f"{node},g{group}\n" for node, group in enumerate(groups)))
    edges.write_text("source,target\n" + "".join(f"{source},{target}\n" for source, target in zip(*ends.tolist())))
    return nodes, edges


def names():
    """All that `measure` can be asked for but exact betweenness, as the program itself says it."""
    listed = json.loads(subprocess.run(["dotnet", OURS[1], "list", "measures", "--format", "json"], stdout=subprocess.PIPE, check=True).stdout)
    fields = {field for row in listed["measures"] for field in row["fields"].split()}
    return sorted(fields - {"betweenness"} - PAIRS)


PAIRS = {"distance", "disjointPaths", "minimumCut", "minimumCutFar", "dominators", "commonNeighbours", "jaccard", "adamicAdar", "resourceAllocation"}


def timed(command, target):
    """Wall-clock seconds, processor seconds and peak MB of a process; what it prints goes to a file."""
    with open(target, "wb") as out, open(os.devnull, "wb") as silent:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=silent)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"exit code {process.returncode}: {' '.join(map(str, command))}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(command, target, repeats):
    runs = [timed(command, target) for _ in range(repeats)]
    return min(run[0] for run in runs), statistics.median(run[1] for run in runs), max(run[2] for run in runs)


def differences(ours, table, whole):
    """Where the two answers part, by name; empty when they agree to 1e-9."""
    mine = json.loads(ours.read_text())
    theirs = {row["id"]: row for row in csv.DictReader(open(table, encoding="utf-8"))}
    wrong = set()
    pieces = {}
    for node in mine["nodes"]:
        row = theirs[node["id"]]
        for name in ("degree", "clustering", "constraint", "core", "eiIndex"):
            expected = float(row[name]) if row[name] not in ("", "NaN", "NA") else None
            if (node[name] is None) != (expected is None) or (expected is not None and not math.isclose(node[name], expected, rel_tol=1e-9, abs_tol=1e-9)):
                wrong.add(name)
        if node["cutNode"] != (row["cutNode"] == "TRUE"):
            wrong.add("cutNode")
        # Components are numbered differently: the same nodes must be together.
        if pieces.setdefault(node["component"], row["component"]) != row["component"]:
            wrong.add("component")
    found = json.loads(whole.read_text())
    if len(pieces) != found["components"] or len(theirs) != len(mine["nodes"]):
        wrong.add("component")
    for name in ("components", "largestComponent", "eiIndex"):
        if not math.isclose(mine["graph"][name], found[name], rel_tol=1e-9, abs_tol=1e-9):
            wrong.add(name)
    if len(mine["bridgeTies"]) != found["bridgeTies"]:
        wrong.add("bridgeTies")
    return sorted(wrong)


def compare(folder, binary, n, m, repeats=3):
    nodes, edges = tables(binary, folder)
    files, group = [nodes, edges], ["--group", "group", "--format", "json"]
    ours, table, whole = folder / "same.json", folder / "r.csv", folder / "r.json"
    asked = {
        "all but betweenness": [*files, *group, "--only", ",".join(names())],
        "all, betweenness by sampling (error 0.01)": [*files, *group, "--approximate", "0.01"],
        "what the script computes": [*files, *group, "--only", ",".join(SAME)],
    }
    peer = best(["Rscript", HERE / "measure_peer.R", nodes, edges, table], whole, repeats)
    print(f"### measure: {n:,} nodes, {m:,} ties, CSV to JSON, whole processes, best of {repeats} (load average {os.getloadavg()[0]:.1f})\n")
    print("| what | wall s | processor s | peak MB | R: wall s | processor s | peak MB | ratio | processor ratio | agrees |")
    print("| --- | " + " | ".join(["---:"] * 9) + " |")
    for what, arguments in asked.items():
        wall, processor, memory = best([*OURS, *arguments], ours, repeats)
        wrong = differences(ours, table, whole)
        verdict = "NO: " + ", ".join(wrong) if wrong else "yes"
        cells = [f"{wall:.2f}", f"{processor:.2f}", f"{memory:.0f}", f"{peer[0]:.2f}", f"{peer[1]:.2f}", f"{peer[2]:.0f}", f"{peer[0] / wall:.1f}", f"{peer[1] / processor:.1f}", verdict]
        print("| " + " | ".join([what, *cells]) + " |", flush=True)
    print("\nThe script also computes betweenness with cutoff 2, which `measure` has no option for; the program's first two rows compute much that the script does not\n"
          "(closeness, harmonic, effective size, efficiency, hierarchy, brokerage, communities, distance fragmentation).\n")

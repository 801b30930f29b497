#!/usr/bin/python3
"""Writes tests/Graph.Tests/Oracles/two-mode/*.json: who was where together, by networkx, and how easily chance gives that, by R; and
tests/Graph.Tests/Oracles/disparity/*.json: how ties stand out, by the R package backbone.

Run from the root of the repository:  /usr/bin/python3 tools/oracles/two_mode.py FOLDER [date]
Needs Debian's python3-networkx (2.8.8), r-base-core (4.2.2), r-cran-igraph and r-cran-matrix, and in FOLDER the R files of the package backbone 2.1.3
(github.com/zpneal/backbone, folder R). The committed files are what the tests read.
"""
import csv
import datetime
import itertools
import json
import math
import pathlib
import random
import re
import subprocess
import sys

import networkx as nx

TARGET = pathlib.Path("tests/Graph.Tests/Oracles/two-mode")
FOLDER = sys.argv[1]
DATE = sys.argv[2] if len(sys.argv) > 2 else datetime.date.today().isoformat()
R = """d <- read.csv(file("stdin")); p <- phyper(d$x - 1, d$k, d$N - d$k, d$n, lower.tail=FALSE)
m <- max(d$tests); options(digits=17)
write.table(cbind(p, p.adjust(p, "holm", m), p.adjust(p, "BH", m)), sep=",", row.names=FALSE, col.names=FALSE)
cat(paste("R", getRversion()))"""

BACKBONE = """for (f in c("bicm", "pb", "sdsm", "fixedrow", "utils", "backbone.extract")) source(file.path(FOLDER, paste0(f, ".R")))
M <- as.matrix(read.csv(file("stdin"), header=FALSE)); dimnames(M) <- NULL; options(digits=17)
P <- suppressMessages(bicm(M, tol=1e-13, max_steps=20000))
S <- suppressMessages(sdsm(M, alpha=NULL, missing.as.zero=TRUE)$Pupper)
F <- suppressMessages(fixedrow(M, alpha=NULL, missing.as.zero=TRUE)$Pupper)
for (X in list(P, S, F)) write.table(X, sep=",", row.names=FALSE, col.names=FALSE)"""


def backbone(actors, events, attendances):
    """Of the package backbone: the chance of each actor at each event, and of each pair by sdsm (which approximates the sum of trials) and by fixedrow."""
    there = set(attendances)
    table = "".join(",".join("1" if (a, e) in there else "0" for e in range(events)) + "\n" for a in range(actors))
    call = BACKBONE.replace("FOLDER", json.dumps(FOLDER))
    rows = subprocess.run(["Rscript", "-e", call], input=table, capture_output=True, text=True, check=True).stdout.split()
    # The approximation has none for who was nowhere; they are in no pair.
    rows = [[None if value in ("NA", "NaN") else float(value) for value in row.split(",")] for row in rows]
    return rows[:actors], rows[actors:2 * actors], rows[2 * actors:]


def at_least(count, chances):
    """Chance that so many of these trials succeed, or more: trial by trial."""
    terms = [1.0]
    for p in chances:
        terms = [(terms[x] if x < len(terms) else 0) * (1 - p) + (terms[x - 1] * p if x > 0 else 0) for x in range(len(terms) + 1)]
    return math.fsum(terms[count:])


def made(actors, events, chance, seed):
    """Attendance at random; large and small events, some of one, and whoever comes nowhere."""
    rng = random.Random(seed)
    likely = [chance * rng.choice([.2, .5, 1, 2]) for _ in range(events)]
    return actors, events, [(a, e) for a in range(actors - 2) for e in range(events - 1) if rng.random() < likely[e]]


def davis():
    with open("data/known/davis/attendance.csv", encoding="utf-8") as file:
        rows = [(row["person"], row["event"]) for row in csv.DictReader(file)]
    women, events = sorted({row[0] for row in rows}), sorted({row[1] for row in rows})
    return len(women), len(events), [(women.index(a), events.index(e)) for a, e in rows]


def write(name, actors, events, attendances):
    graph = nx.Graph()
    people = [("a", a) for a in range(actors)]
    graph.add_nodes_from(people)
    graph.add_nodes_from(("e", e) for e in range(events))
    graph.add_edges_from((("a", a), ("e", e)) for a, e in attendances)
    counts = nx.bipartite.weighted_projected_graph(graph, people)
    newman = nx.bipartite.collaboration_weighted_projected_graph(graph, people)
    assert set(map(frozenset, counts.edges())) == set(map(frozenset, newman.edges()))
    pairs = [(a, b) for a, b in itertools.combinations(range(actors), 2) if counts.has_edge(("a", a), ("a", b))]
    present = sum(graph.degree(person) > 0 for person in people)
    tests = present * (present - 1) // 2
    table = "x,k,n,N,tests\n" + "".join(
        f"{counts[('a', a)][('a', b)]['weight']},{graph.degree(('a', a))},{graph.degree(('a', b))},{events},{tests}\n" for a, b in pairs)
    *rows, version = subprocess.run(["Rscript", "-e", R], input=table, capture_output=True, text=True, check=True).stdout.split("\n")
    rows = [[float(value) for value in row.split(",")] for row in rows if row]
    likely, approximate, fixed = backbone(actors, events, attendances)
    assert all(abs(fixed[a][b] - row[0]) < 1e-12 for (a, b), row in zip(pairs, rows))
    sums = [at_least(counts[("a", a)][("a", b)]["weight"], [p * q for p, q in zip(likely[a], likely[b])]) for a, b in pairs]
    document = {
        "name": name,
        "tools": [f"networkx {nx.__version__}: bipartite.weighted_projected_graph, bipartite.collaboration_weighted_projected_graph", f"{version}: phyper, p.adjust",
                  "backbone 2.1.3: bicm, sdsm (which approximates), fixedrow (equal to phyper); the sum of trials with the chances of bicm: trial by trial, in Python"],
        "command": "/usr/bin/python3 tools/oracles/two_mode.py FOLDER",
        "date": DATE,
        "actors": actors, "events": events, "tests": tests,
        "attendances": [list(row) for row in attendances],
        "columns": ["first", "second", "sharedEvents", "newmanStrength", "chance", "holm", "benjaminiHochberg", "sdsm", "backboneSdsm"],
        "bicm": likely,
        "pairs": [[a, b, counts[("a", a)][("a", b)]["weight"], float(f"{newman[('a', a)][('a', b)]['weight']:.15g}"), *row, exact, approximate[a][b]] for (a, b), row, exact in zip(pairs, rows, sums)],
    }
    TARGET.mkdir(parents=True, exist_ok=True)
    text = re.sub(r"\[[^\[\]{}]*\]", lambda match: re.sub(r"\s+", " ", match.group(0)), json.dumps(document, indent=1))
    (TARGET / f"{name}.json").write_text(text + "\n", encoding="utf-8")


write("davis", *davis())
write("sparse", *made(60, 40, .06, 20261127))
write("dense", *made(40, 60, .3, 20261128))

DISPARITY = """for (f in c("disparity", "utils", "backbone.extract")) source(file.path(FOLDER, paste0(f, ".R")))
M <- as.matrix(read.csv(file("stdin"), header=FALSE)); dimnames(M) <- NULL; options(digits=17)
write.table(suppressMessages(disparity(M, alpha=NULL)$Pupper), sep=",", row.names=FALSE, col.names=FALSE)"""


def disparity(name, n, m, directed, seed):
    rng = random.Random(seed)
    graph = (nx.DiGraph if directed else nx.Graph)()
    graph.add_nodes_from(range(n))
    while graph.number_of_edges() < m:
        u, v = rng.sample(range(n), 2)
        graph.add_edge(u, v, weight=rng.randint(1, 200) / 8)
    table = "".join(",".join(str(graph[u][v]["weight"] if graph.has_edge(u, v) else 0) for v in graph) + "\n" for u in graph)
    rows = subprocess.run(["Rscript", "-e", DISPARITY.replace("FOLDER", json.dumps(FOLDER))], input=table, capture_output=True, text=True, check=True).stdout.split()
    rows = [row.split(",") for row in rows]
    folder = TARGET.parent / "disparity"
    folder.mkdir(parents=True, exist_ok=True)
    document = {
        "tools": ["backbone 2.1.3: disparity, the lower of the two ends, an end with one tie counting 1"],
        "command": "/usr/bin/python3 tools/oracles/two_mode.py FOLDER", "date": DATE, "nodes": n, "isDirected": directed,
        "columns": ["source", "target", "strength", "disparity"],
        "ties": [[u, v, data["weight"], float(rows[u][v])] for u, v, data in sorted(graph.edges(data=True))],
    }
    text = re.sub(r"\[[^\[\]{}]*\]", lambda match: re.sub(r"\s+", " ", match.group(0)), json.dumps(document, indent=1))
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


disparity("undirected", 25, 30, False, 3)
disparity("directed", 25, 70, True, 4)

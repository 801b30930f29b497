#!/usr/bin/python3
"""Writes tests/Cli.Tests/Oracles/measure/NAME.json and NAME.graphml: what networkx, igraph and sna make of a network, in the shape of `measure`.

Run from the root of the repository:  /usr/bin/python3 tools/oracles/measure.py [date]
Needs Debian's python3-networkx (2.8.8), python3-igraph (0.10.2) and r-cran-sna (2.7-1). The committed files are what the tests read.
Only what those tools compute is written, beside three formulas that none of them has: E-I (Krackhardt and Stern 1988), Burt's hierarchy, and
connectedness (Borgatti 2006).
"""
import csv
import datetime
import json
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import igraph
import networkx as nx

TARGET = pathlib.Path("tests/Cli.Tests/Oracles/measure")
DATE = sys.argv[1] if len(sys.argv) > 1 else datetime.date.today().isoformat()
ROLES = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]


def known(folder):
    graph = nx.Graph()
    with open(f"data/known/{folder}/nodes.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            graph.add_node(row["id"], group=row.get("group") or "AB"[len(row["id"]) % 2])
    with open(f"data/known/{folder}/edges.csv", encoding="utf-8") as file:
        graph.add_edges_from((row["source"], row["target"]) for row in csv.DictReader(file))
    return graph


def camp92():
    graph = nx.DiGraph()
    with open("data/known/camp92/nodes.csv", encoding="utf-8") as file:
        graph.add_nodes_from((row["id"], {"group": row["group"]}) for row in csv.DictReader(file))
    with open("data/known/camp92/edges.csv", encoding="utf-8") as file:
        graph.add_edges_from((row["source"], row["target"]) for row in csv.DictReader(file))
    return graph


def made(seed, directed, strengths, n, m, isolates):
    rng = random.Random(seed)
    graph = (nx.DiGraph if directed else nx.Graph)()
    for i in range(n):
        graph.add_node(f"p{i:02}", group="xyz"[rng.randrange(3)])
    nodes = list(graph)[isolates:]
    while graph.number_of_edges() < m:
        u, v = rng.choice(nodes), rng.choice(nodes)
        # Two halves that no tie joins.
        if u != v and (nodes.index(u) < len(nodes) // 3) == (nodes.index(v) < len(nodes) // 3):
            graph.add_edge(u, v, **({"weight": rng.randint(1, 12) / 4} if strengths else {}))
    return graph


def finite(value):
    return None if value is None or math.isnan(value) else value


def share(external, inside):
    return None if external + inside == 0 else (external - inside) / (external + inside)


def hierarchy(graph, weight):
    """Burt's: the concentration of constraint over the alters; dyadic constraint by networkx."""
    values = {}
    for ego in graph:
        alters = set(nx.all_neighbors(graph, ego))
        parts = [nx.local_constraint(graph, ego, alter, weight=weight) for alter in alters]
        n, whole = len(parts), sum(parts)
        values[ego] = None if n == 0 else 1 if n == 1 else sum(c * n / whole * math.log(c * n / whole) for c in parts if c > 0) / (n * math.log(n))
    return values


def brokerage(graph):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        nodes = list(graph)
        (path / "m.csv").write_text("\n".join(",".join("1" if graph.has_edge(u, v) else "0" for v in nodes) for u in nodes) + "\n")
        (path / "g.csv").write_text("\n".join(graph.nodes[v]["group"] for v in nodes) + "\n")
        call = 'suppressMessages(library(sna)); m <- as.matrix(read.csv("m.csv", header=FALSE)); g <- readLines("g.csv"); ' \
               'write.table(brokerage(m, g)$raw.nli, sep=",", row.names=FALSE, col.names=FALSE)'
        rows = subprocess.run(["Rscript", "-e", call], cwd=folder, capture_output=True, text=True, check=True).stdout.split()
    raw = {v: [float(x) for x in row.split(",")[:5]] for v, row in zip(nodes, rows)}
    if not graph.is_directed():
        # sna counts ordered pairs; the two mirrored roles are one number.
        raw = {v: [a / 2, b / 2, (c + d) / 2, (c + d) / 2, e / 2] for v, (a, b, c, d, e) in raw.items()}
    return {v: dict(zip(ROLES, values)) for v, values in raw.items()}


def pairs_of(graph, seed):
    rng = random.Random(seed)
    nodes = sorted(graph)
    pairs = [tuple(rng.sample(nodes, 2)) for _ in range(12)] + [next(iter(graph.edges()))]
    plain = nx.Graph(graph)
    rows = []
    for u, v in pairs:
        tied = graph.has_edge(u, v)
        reached = nx.has_path(graph, u, v)
        row = {"source": u, "target": v, "distance": nx.shortest_path_length(graph, u, v) if reached else None}
        row["disjointPaths"] = nx.node_connectivity(graph, u, v) if not tied else None
        if tied:
            rest = graph.copy()
            rest.remove_edge(u, v)
            row["disjointPaths"] = 1 + nx.node_connectivity(rest, u, v)
        row["cutSize"] = None if tied else row["disjointPaths"]
        row["commonNeighbours"] = len(list(nx.common_neighbors(plain, u, v)))
        all_neighbours = set(plain[u]) | set(plain[v])
        row["jaccard"] = next(nx.jaccard_coefficient(plain, [(u, v)]))[2] if all_neighbours else None
        row["adamicAdar"] = next(nx.adamic_adar_index(plain, [(u, v)]))[2]
        row["resourceAllocation"] = next(nx.resource_allocation_index(plain, [(u, v)]))[2]
        row["dominators"] = None
        if reached:
            above, chain = nx.immediate_dominators(graph.to_directed() if not graph.is_directed() else graph, u), []
            node = v
            while above[node] != u:
                node = above[node]
                chain.insert(0, node)
            row["dominators"] = chain
        rows.append(row)
    return rows


def assortativity(graph, other):
    """By both, which must agree: ties, not their strengths."""
    found = nx.attribute_assortativity_coefficient(graph, "group")
    names = sorted(set(other.vs["group"]))
    theirs = other.assortativity_nominal([names.index(g) for g in other.vs["group"]], directed=graph.is_directed())
    assert math.isnan(found) == math.isnan(theirs) and not abs(found - theirs) > 1e-12, (found, theirs)
    return finite(found)


def write(name, graph, strengths=False):
    directed, n = graph.is_directed(), graph.number_of_nodes()
    plain = nx.Graph(graph)
    weight = "weight" if strengths else None
    other = igraph.Graph.from_networkx(graph)
    ids = list(graph)
    groups = nx.get_node_attributes(graph, "group")
    sizes = [len(part) for part in nx.connected_components(plain)]
    connected = sum(s * (s - 1) for s in sizes) / (n * (n - 1))
    turned = graph.reverse() if directed else graph
    external = sum(groups[u] != groups[v] for u, v in graph.edges())
    counts = [list(groups.values()).count(g) for g in set(groups.values())]
    inside_share = sum(c * (c - 1) for c in counts) / (n * (n - 1))
    distances = dict(nx.all_pairs_shortest_path_length(graph))
    mean_inverse = sum(1 / d for row in distances.values() for d in row.values() if d > 0) / (n * (n - 1))
    values = {
        "density": nx.density(graph),
        "reciprocity": nx.overall_reciprocity(graph) if directed else None,
        "transitivity": finite(igraph.Graph.from_networkx(plain).transitivity_undirected(mode="nan")),
        "meanClustering": nx.average_clustering(plain),
        "meanClusteringOfDegreeTwo": finite(igraph.Graph.from_networkx(plain).transitivity_avglocal_undirected(mode="nan")),
        "components": len(sizes),
        "largestComponent": max(sizes),
        "connectedness": connected,
        "fragmentation": 1 - connected,
        "distanceFragmentation": 1 - mean_inverse,
        "maxCore": max(nx.core_number(plain).values()),
        "eiIndex": share(external, graph.number_of_edges() - external),
        "eiExpected": 1 - 2 * inside_share,
        "assortativity": assortativity(graph, other),
        "modularityOfGroups": nx.algorithms.community.modularity(graph, [{v for v in graph if groups[v] == g} for g in sorted(set(groups.values()))], weight=weight),
    }
    betweenness = nx.betweenness_centrality(graph, normalized=False)
    closeness = nx.closeness_centrality(turned)
    harmonic, harmonic_in = nx.harmonic_centrality(turned), nx.harmonic_centrality(graph)
    clustering, cores = nx.clustering(plain), nx.core_number(plain)
    constraint = dict(zip(ids, other.constraint(weights=weight)))
    sizes_of = nx.effective_size(graph, weight=weight)
    if directed:
        # networkx gives nothing to a node without ties out; turned round it has a value.
        back = nx.effective_size(turned, weight=weight)
        sizes_of = {v: back[v] if math.isnan(sizes_of[v]) else sizes_of[v] for v in ids}
    burt, roles = hierarchy(graph, weight), brokerage(graph)
    cuts = set(nx.articulation_points(plain))
    nodes = []
    for v in ids:
        ties = list(graph.in_edges(v)) + list(graph.out_edges(v)) if directed else list(graph.edges(v))
        out = sum(groups[a] != groups[b] for a, b in ties)
        alters = plain.degree(v)
        nodes.append({
            "id": v, "degree": graph.degree(v),
            "inDegree": graph.in_degree(v) if directed else None, "outDegree": graph.out_degree(v) if directed else None,
            "strength": graph.degree(v, weight=weight),
            "betweenness": betweenness[v],
            "closeness": closeness[v] if len(distances[v]) > 1 else None,
            "harmonic": harmonic[v], "harmonicIn": harmonic_in[v] if directed else None,
            "clustering": clustering[v] if alters > 1 else None,
            "constraint": finite(constraint[v]),
            "effectiveSize": finite(sizes_of[v]), "efficiency": sizes_of[v] / alters if alters else None,
            "hierarchy": burt[v], "core": cores[v], "eiIndex": share(out, len(ties) - out),
            **roles[v], "cutNode": v in cuts,
        })
    document = {
        "provenance": {"tools": [f"networkx {nx.__version__}", f"igraph {igraph.__version__}", "sna 2.7-1"], "date": DATE, "script": "tools/oracles/measure.py"},
        "options": ["--group", "group"] + (["--strengths"] if strengths else []),
        "graph": {"nodes": n, "edges": graph.number_of_edges(), "directed": directed, **values},
        "nodes": nodes,
        "cutNodes": sorted(cuts),
        "bridgeTies": sorted(sorted(tie) for tie in nx.bridges(plain)),
        "pairs": pairs_of(graph, 7),
        "leiden": other.as_undirected(combine_edges="sum").community_leiden("modularity", weights=weight, n_iterations=20).modularity if not directed else None,
    }
    nx.write_graphml(graph, TARGET / f"{name}.graphml")
    # One node a line, so that a difference can be read.
    text = json.dumps(document, ensure_ascii=False, indent=1)
    text = re.sub(r"\n {3,}", " ", text)
    (TARGET / f"{name}.json").write_text(text + "\n", encoding="utf-8")


TARGET.mkdir(parents=True, exist_ok=True)
write("karate", known("karate"))
write("kite", known("kite"))
write("florentine", known("florentine-pucci"))
write("camp92", camp92())
write("disconnected", made(3, False, False, 30, 40, 4))
write("disconnected-directed", made(4, True, False, 30, 60, 3))
write("strengths", made(5, False, True, 24, 45, 2))
write("strengths-directed", made(6, True, True, 24, 70, 2))

#!/usr/bin/python3
"""Writes tests/Graph.Tests/Oracles/*.json: what networkx and igraph make of a network, to hold our own numbers against.

Run from the root of the repository:  /usr/bin/python3 tools/oracles/oracles.py [date]
Needs Debian's python3-networkx (2.8.8) and python3-igraph (0.10.2). The committed files are what the tests read.
Undefined values (NaN) are written as null. Constraint is computed by both and must agree to 1e-12.
"""
import csv
import datetime
import json
import math
import pathlib
import random
import re
import sys

import igraph
import networkx as nx

random.seed(20261121)  # igraph takes its random numbers from here
TARGET = pathlib.Path("tests/Graph.Tests/Oracles")
DATE = sys.argv[1] if len(sys.argv) > 1 else datetime.date.today().isoformat()
NX = f"networkx {nx.__version__}"
IG = f"igraph {igraph.__version__}"


def number(value):
    return None if value is None or math.isnan(value) else value


def numbered(graph):
    """The same network with nodes 0..n-1 in ordinal order of their names."""
    names = sorted(graph, key=str)
    place = {name: i for i, name in enumerate(names)}
    result = (nx.DiGraph if graph.is_directed() else nx.Graph)()
    result.add_nodes_from(range(len(names)))
    ties = [(place[u], place[v], data.get("weight", 1)) for u, v, data in graph.edges(data=True)]
    # Sorted, because networkx takes some of them from a set: the same run must give the same last digit.
    for u, v, strength in sorted(ties if graph.is_directed() else [(min(u, v), max(u, v), strength) for u, v, strength in ties]):
        result.add_edge(u, v, strength=strength)
    return result, [str(name) for name in names]


def random_network(n, m, seed, directed, strongest):
    rng = random.Random(seed)
    graph = (nx.DiGraph if directed else nx.Graph)()
    graph.add_nodes_from(range(n))
    while graph.number_of_edges() < m:
        u, v = rng.randrange(n), rng.randrange(n)
        if u != v:
            graph.add_edge(u, v, weight=rng.randint(1, strongest))
    return graph


def both_ways(measure, graph, weight):
    """networkx gives NaN to a node that has ties in but none out, though the formula adds both directions; turned round it has a value."""
    scores = measure(graph, weight=weight)
    if graph.is_directed():
        turned = measure(graph.reverse(), weight=weight)
        scores = {node: turned[node] if math.isnan(score) else score for node, score in scores.items()}
    return scores


def katz(graph):
    """Katz with beta = 0.5 / largest eigenvalue, from node 0: beta and one number per node."""
    import numpy
    matrix = nx.to_numpy_array(graph, nodelist=range(len(graph)))
    largest = max(abs(numpy.linalg.eigvalsh(matrix)))
    beta = 0.5 / largest
    inverse = numpy.linalg.inv(numpy.eye(len(graph)) - beta * matrix) - numpy.eye(len(graph))
    return {"largestEigenvalue": float(largest), "beta": float(beta), "fromNode0": [float(value) for value in inverse[0]]}


def known(folder):
    graph = nx.Graph()
    with open(f"data/known/{folder}/nodes.csv", encoding="utf-8") as file:
        graph.add_nodes_from(row["id"] for row in csv.DictReader(file))
    with open(f"data/known/{folder}/edges.csv", encoding="utf-8") as file:
        graph.add_edges_from((row["source"], row["target"], {"weight": float(row.get("strength") or 1)}) for row in csv.DictReader(file))
    return graph


def write(name, graph, provenance):
    graph, names = numbered(graph)
    nodes = range(len(names))
    weighted = any(strength != 1 for _, _, strength in graph.edges(data="strength"))
    weight = "strength" if weighted else None
    values = {}

    def add(measure, tool, call, value):
        values[measure] = {"tool": tool, "call": call, "value": value}

    def per_node(scores):
        return [number(scores[node]) for node in nodes]

    edges = [(u, v, strength) for u, v, strength in graph.edges(data="strength")]
    other = igraph.Graph(n=len(names), edges=[edge[:2] for edge in edges], directed=graph.is_directed())
    constraint = other.constraint(weights=[edge[2] for edge in edges] if weighted else None)
    for node, theirs in both_ways(nx.constraint, graph, weight).items():
        assert math.isnan(theirs) == math.isnan(constraint[node]) and not abs(theirs - constraint[node]) > 1e-12, (name, node)
    add("constraint", f"{IG}, {NX}", "Graph.constraint(weights), nx.constraint", per_node(constraint))
    add("effectiveSize", NX, f"nx.effective_size(weight={weight!r})", per_node(both_ways(nx.effective_size, graph, weight)))
    add("density", NX, "nx.density", nx.density(graph))
    nx.set_node_attributes(graph, {node: node % 3 for node in nodes}, "third")
    assortativity = nx.attribute_assortativity_coefficient(graph, "third")
    assert abs(assortativity - other.assortativity_nominal([node % 3 for node in nodes], directed=graph.is_directed())) < 1e-12, name
    add("assortativity", f"{NX}, {IG}", "nx.attribute_assortativity_coefficient, Graph.assortativity_nominal; group of a node: its number modulo 3", assortativity)
    plain = nx.Graph(graph.to_undirected())
    if not graph.is_directed():
        undirected = igraph.Graph(n=len(names), edges=[edge[:2] for edge in edges])
        bridges = sorted(sorted(edge) for edge in nx.bridges(plain))
        cuts = sorted(nx.articulation_points(plain))
        assert cuts == sorted(undirected.articulation_points())
        assert bridges == sorted(sorted(undirected.es[e].tuple) for e in undirected.bridges())
        cores = nx.core_number(plain)
        assert per_node(cores) == undirected.coreness()
        add("cutNodes", f"{NX}, {IG}", "nx.articulation_points, Graph.articulation_points", cuts)
        add("bridgeTies", f"{NX}, {IG}", "nx.bridges, Graph.bridges", bridges)
        add("coreNumbers", f"{NX}, {IG}", "nx.core_number, Graph.coreness", per_node(cores))
        add("triangles", NX, "nx.triangles", per_node(nx.triangles(plain)))
        local = undirected.transitivity_local_undirected(mode="nan")
        add("localClustering", IG, "Graph.transitivity_local_undirected(mode='nan')", [number(value) for value in local])
        add("transitivity", IG, "Graph.transitivity_undirected(mode='nan')", number(undirected.transitivity_undirected(mode="nan")))
        add("compactness", NX, "nx.global_efficiency", nx.global_efficiency(plain))
        add("connectivity", NX, "nx.node_connectivity", nx.node_connectivity(plain))
        sizes = sorted((len(part) for part in nx.connected_components(plain)), reverse=True)
        add("biconnectedComponents", NX, "nx.biconnected_components", sorted(sorted(part) for part in nx.biconnected_components(plain)))
        add("componentSizes", NX, "nx.connected_components", sizes)
    between = nx.betweenness_centrality(graph, normalized=False)
    for node, theirs in enumerate(other.betweenness()):
        assert abs(theirs - between[node]) < 1e-9, (name, node)
    add("betweenness", f"{IG}, {NX}", "Graph.betweenness, nx.betweenness_centrality(normalized=False)", per_node(between))
    ranks = other.pagerank(damping=0.85, implementation="prpack")
    for node, theirs in nx.pagerank(nx.Graph(graph) if not graph.is_directed() else graph, alpha=0.85, tol=1e-14, max_iter=10000, weight=None).items():
        assert abs(theirs - ranks[node]) < 1e-10, (name, node)
    add("pageRank", f"{IG}, {NX}", "Graph.pagerank(damping=0.85), nx.pagerank(alpha=0.85, tol=1e-14, weight=None)", ranks)
    turned = graph.reverse() if graph.is_directed() else graph
    add("harmonic", NX, "nx.harmonic_centrality (of the reversed network if directed: along the ties)", per_node(nx.harmonic_centrality(turned)))

    # networkx: distances to the node, so the reversed network gives those from it. Who reaches nobody has 0/0: null here, 0 there.
    near = nx.closeness_centrality(turned, wf_improved=True)
    add("closeness", NX, "nx.closeness_centrality(wf_improved=True) (of the reversed network if directed); null for who reaches nobody",
        [near[node] if graph.out_degree(node) else None for node in nodes] if graph.is_directed() else [near[node] if graph.degree(node) else None for node in nodes])
    if graph.is_directed():
        strong = sorted(sorted(part) for part in nx.strongly_connected_components(graph))
        add("strongComponents", NX, "nx.strongly_connected_components", strong)
        add("reciprocity", NX, "nx.overall_reciprocity", nx.overall_reciprocity(graph))
    else:
        found = [other.community_leiden(objective_function="modularity", weights=[edge[2] for edge in edges] if weighted else None, n_iterations=-1) for _ in range(10)]
        best = max(other.modularity(each.membership, weights=[edge[2] for edge in edges] if weighted else None) for each in found)
        if edges:
            add("leidenModularity", IG, "best of ten Graph.community_leiden(objective_function='modularity', n_iterations=-1)", best)
        add("katz", "numpy", "inverse of I - beta A, minus I, row of node 0; beta = 0.5 / largest eigenvalue", katz(plain))

    # Pairs of nodes that are not tied: how many disjoint paths, and what all of them pass between the two.
    arcs = nx.DiGraph(graph)
    rng = random.Random(7)
    chosen = [(s, t) for s in nodes for t in nodes if s != t and not graph.has_edge(s, t)]
    rows = []
    for s, t in rng.sample(chosen, min(60, len(chosen))):
        kappa = nx.algorithms.connectivity.local_node_connectivity(graph, s, t)
        dominators = None
        if nx.has_path(graph, s, t):
            immediate = nx.immediate_dominators(arcs, s)
            chain = [t]
            while chain[-1] != s:
                chain.append(immediate[chain[-1]])
            dominators = chain[::-1]
        row = {"from": s, "to": t, "disjointPaths": kappa, "dominators": dominators}
        if not graph.is_directed():
            row["adamicAdar"] = next(nx.adamic_adar_index(plain, [(s, t)]))[2]
            row["resourceAllocation"] = next(nx.resource_allocation_index(plain, [(s, t)]))[2]
            row["jaccard"] = next(nx.jaccard_coefficient(plain, [(s, t)]))[2] if graph.degree(s) + graph.degree(t) else None
            row["commonNeighbours"] = len(list(nx.common_neighbors(plain, s, t)))
        rows.append(row)
    add("pairs", NX, "local_node_connectivity, immediate_dominators (both ends included)", rows)

    document = {
        "name": name,
        "provenance": provenance,
        "command": "/usr/bin/python3 tools/oracles/oracles.py",
        "date": DATE,
        "isDirected": graph.is_directed(),
        "hasStrengths": weighted,
        "nodes": names,
        "edges": [list(edge) for edge in edges],
        "values": values,
    }
    TARGET.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, indent=1, ensure_ascii=False)
    # Short rows: put each innermost list on one line.
    text = re.sub(r"\[[^\[\]{}]*\]", lambda match: re.sub(r"\s+", " ", match.group(0)), text)
    (TARGET / f"{name}.json").write_text(text + "\n", encoding="utf-8")


davis = nx.davis_southern_women_graph()
women = nx.bipartite.weighted_projected_graph(davis, davis.graph["top"])
for folder in ("kite", "karate", "florentine-pucci", "toy-persons"):
    write(folder, known(folder), f"data/known/{folder}")
write("les-miserables", nx.les_miserables_graph(), "networkx les_miserables_graph (Knuth 1993), strength = scenes together")
write("davis-women", women, "networkx davis_southern_women_graph (Davis, Gardner and Gardner 1941), projection, strength = shared events")
write("random-sparse", random_network(60, 66, 20261121, False, 1), "random.Random(20261121), 60 nodes, 66 ties")
write("random-dense", random_network(40, 160, 20261122, False, 5), "random.Random(20261122), 40 nodes, 160 ties, strength 1-5")
write("random-directed", random_network(50, 140, 20261123, True, 5), "random.Random(20261123), 50 nodes, 140 directed ties, strength 1-5")

#!/usr/bin/python3
"""networkx on a file of Generator.cs: networkx_peer.py FILE OUT-FOLDER KERNEL...   (small files only)

Prints kernel, wall-clock and processor seconds, peak resident MB; writes each result as doubles. Reading the file is not timed."""
import resource
import sys
import time

import networkx as nx
import numpy

KERNELS = {
    "betweenness": lambda g: nx.betweenness_centrality(g, normalized=False),
    "harmonic": nx.harmonic_centrality,
    "closeness": nx.closeness_centrality,
    "constraint": nx.constraint,
    "effectiveSize": nx.effective_size,
    "triangles": nx.triangles,
    "localClustering": nx.clustering,
    "components": lambda g: [nx.number_connected_components(g)],
    "cores": nx.core_number,
    "cutNodes": lambda g: sorted(nx.articulation_points(g)),
    "bridgeTies": lambda g: [len(list(nx.bridges(g)))],
    "pageRank": lambda g: nx.pagerank(g, tol=1e-9 / len(g)),
}

with open(sys.argv[1], "rb") as file:
    n, m = numpy.fromfile(file, "<i4", 2)
    ends = numpy.fromfile(file, "<i4").reshape(2, m)


def report(name, wall, cpu):
    print(f"{name}\t{wall:.4f}\t{cpu:.4f}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}", flush=True)


def timed(name, run):
    wall, cpu = time.perf_counter(), time.process_time()
    result = run()
    report(name, time.perf_counter() - wall, time.process_time() - cpu)
    return result


def build():
    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(zip(ends[0].tolist(), ends[1].tolist()))
    return graph


graph = timed("build", build)
for name in sys.argv[3:]:
    if name not in KERNELS:
        continue
    result = timed(name, lambda: KERNELS[name](graph))
    if isinstance(result, dict):
        result = [result[node] for node in range(n)]
    numpy.array(list(result), "<f8").tofile(f"{sys.argv[2]}/networkx-{name}.bin")

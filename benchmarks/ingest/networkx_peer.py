"""Reads the relations of a project into a networkx.Graph, by pandas from the CSV file or the database or without it, and says how long that took without starting."""
import resource
import sqlite3
import sys
import time

import networkx as nx
import pandas as pd

kind, path = sys.argv[1:3]
start = time.perf_counter()
if kind == "least":
    graph = nx.Graph()
    with sqlite3.connect(path) as database:
        graph.add_weighted_edges_from(database.execute("SELECT source, target, coalesce(strength, 1) FROM relation"))
else:
    if kind == "csv":
        relations = pd.read_csv(path)
    else:
        with sqlite3.connect(path) as database:
            relations = pd.read_sql("SELECT id, source, target, type, strength, from_date, to_date, status FROM relation", database)
    graph = nx.from_pandas_edgelist(relations, "source", "target", edge_attr=["type", "strength", "status"], create_using=nx.Graph)
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"{seconds:.3f} {peak} {graph.number_of_nodes()} {graph.number_of_edges()}")

#!/usr/bin/python3
"""Writes the textbook networks under data/known as nodes.csv and edges.csv, and the two-mode one as attendance.csv.

Run from the root of the repository:  /usr/bin/python3 tools/oracles/known_networks.py
Needs Debian's python3-networkx (2.8.8), for the karate club, the Florentine families and the Southern Women.
"""
import csv
import pathlib

import networkx as nx

ROOT = pathlib.Path("data/known")


def write(folder, nodes, edges, strengths=False):
    target = ROOT / folder
    target.mkdir(parents=True, exist_ok=True)
    with open(target / "nodes.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["id", "group"] if isinstance(nodes, dict) else ["id"])
        rows.writerows(sorted(nodes.items()) if isinstance(nodes, dict) else [[node] for node in sorted(nodes)])
    with open(target / "edges.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["source", "target", "strength"] if strengths else ["source", "target"])
        rows.writerows(sorted(edges))


def pairs(text):
    return [tuple(pair.split("-")) for pair in text.split()]


def strong(text):
    """'ab5' is a tie of strength 5 between a and b; 'C-GEM:4' the same with longer names."""
    ties = []
    for word in text.split():
        ends, strength = word.split(":") if ":" in word else (f"{word[0]}-{word[1]}", word[2])
        ties.append((*ends.split("-"), int(strength)))
    return ties


write("kite", [str(i) for i in range(10)],
      pairs("0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9"))

karate = nx.karate_club_graph()
write("karate", {f"{node:02}": karate.nodes[node]["club"] for node in karate},
      [(f"{u:02}", f"{v:02}") for u, v in karate.edges()])

florentine = nx.florentine_families_graph()
families = [tuple(sorted(edge)) for edge in florentine.edges()]
write("florentine", list(florentine), families)
write("florentine-pucci", list(florentine) + ["Pucci"], families)

davis = nx.davis_southern_women_graph()
(ROOT / "davis").mkdir(parents=True, exist_ok=True)
with open(ROOT / "davis" / "attendance.csv", "w", newline="", encoding="utf-8") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["person", "event"])
    # E1 becomes E01, so that the order of the names is that of the events.
    rows.writerows(sorted((woman, f"E{int(event[1:]):02}") for woman in davis.graph["top"] for event in davis[woman]))

write("toy-persons",
      {**dict.fromkeys("abcde", "C"), **dict.fromkeys("vwx", "GEM"), "h": "HAV", "f": "FND", "k": "BO", "m": "OV", "q": "C2", "r": "r"},
      strong("ab5 ac3 bc4 cd2 av4 bv2 vw3 dx2 bh3 ak3 cm2 dr1 aq2 km2"), strengths=True)
outside = "C-HAV:3 C-BO:3 C-OV:2 C-r:1 C-C2:2 BO-OV:2"
write("toy-organisations", ["C", "GEM", "HAV", "FND", "BNK", "BO", "OV", "C2", "r"], strong("C-GEM:4 " + outside), strengths=True)
write("toy-departments", ["C", "GEB", "SO", "WI", "HAV", "FND", "BNK", "BO", "OV", "C2", "r"],
      strong("C-GEB:4 C-WI:2 GEB-SO:3 " + outside), strengths=True)

camp = """HOLLY PAM PAT DON;BRAZEY LEE STEVE BERT;CAROL PAM PAT PAULINE;PAM JENNIE PAULINE ANN;PAT HOLLY CAROL JENNIE;JENNIE PAM PAT ANN;
    PAULINE CAROL PAM PAT;ANN PAM JENNIE PAULINE;MICHAEL HOLLY DON HARRY;BILL MICHAEL DON HARRY;LEE BRAZEY STEVE BERT;DON HOLLY MICHAEL HARRY;
    JOHN PAULINE GERY RUSS;HARRY HOLLY MICHAEL DON;GERY MICHAEL STEVE RUSS;STEVE LEE BERT RUSS;BERT LEE STEVE RUSS;RUSS GERY STEVE BERT"""
rows = [row.split() for row in camp.split(";")]
write("camp92", {row[0]: "F" if place < 8 else "M" for place, row in enumerate(rows)}, [(row[0], other) for row in rows for other in row[1:]])

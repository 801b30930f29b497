namespace WijkNetwerk.Graph;

/// <content>Any network as a whole; the examples are the contact network of the toy's 14 persons.</content>
public static partial class Explanations
{
    private static Explanation[] Network =>
    [
        new("density", "m / (n(n−1)/2); directed m / (n(n−1)); m ties, n nodes", "14 ties among 14 persons.", "14 / (14 · 13 / 2)", "0.153846")
        {
            Direction = "a directed tie fills one of the two places between its ends",
            Strengths = NoStrengths,
            Traps =
            [
                "networkx `density` counts parallel ties and self ties: a path of three with one tie doubled has 1.0.",
                "One node: networkx 0, igraph and sna NaN; here n/a.",
                "The Florentine families have 15 members in networkx and 16 with Pucci, who has no tie: 0.190476 against 0.166667.",
            ],
        },
        new("reciprocity", "ties whose reverse is there too / all ties (edgewise)", "The money ties GEB→C, FND→C, HAV→C: none is answered.", "0 / 3", "0")
        {
            Direction = "needed: an undirected network has none (n/a)",
            Strengths = NoStrengths,
            Traps = ["sna `grecip` counts pairs without any tie unless told otherwise: Camp 92 has 0.895425 there, 0.542857 by pairs that are tied (`dyadic.nonnull`), 0.703704 edgewise, as here (`edgewise`)."],
        },
        new("transitivity", "3 × triangles / two-paths; a two-path is a pair of ties that share a node", "Triangles abc and abv; two-paths by degree: a 10, b and c 6 each, d and v 3 each, k and m 1 each.", "3 · 2 / (10 + 6 + 6 + 3 + 3 + 1 + 1)", "0.2")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["Without a two-path networkx says 0, igraph NaN, sna `gtrans` 1; here n/a. sna's census of directed networks is another measure."],
        },
        new("triangles", "threesomes that are all tied to each other", "abc and abv.", "", "2")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
        },
        new("connectedness", "Σ over components of s(s−1) / (n(n−1)); fragmentation F is one minus this", "Twelve persons are joined, e and f are apart.", "12 · 11 / (14 · 13)", "0.725275")
        {
            Direction = "ignored (weak components)",
            Strengths = NoStrengths,
            Traps =
            [
                "An isolate changes it: the Florentine families have F = 0 with 15 members and 0.125 with Pucci.",
                "After a removal n is smaller too: without k F goes up from 0.2747 to 0.2949 although no two of the others lose each other.",
            ],
        },
        new("compactness", "(2/(n(n−1))) Σ over pairs of 1/d, 1/∞ = 0; `measure` prints one minus it, distance fragmentation", "Of the 91 pairs 14 are one step apart, 21 two, 19 three, 10 four, 2 five; the others have no way.", "(14 + 21/2 + 19/3 + 10/4 + 2/5) / 91", "0.370696")
        {
            Direction = "paths follow the ties; directed: over ordered pairs",
            Strengths = NoStrengths,
            Traps = ["networkx calls it `global_efficiency`. R `keyplayer::fragment` is distance fragmentation of what is left."],
        },
        new("components", "the largest sets of nodes with a path between every two", "The twelve, e, and f.", "", "3")
        {
            Direction = "ignored (weak components)",
            Strengths = NoStrengths,
            Traps = ["Numbered here by their first node in order of ids; other tools number them otherwise."],
        },
        new("strongComponents", "the largest sets of nodes with a directed path from each to each", "The money ties GEB→C, FND→C, HAV→C make no circle: each of the four is a part of its own.", "", "4")
        {
            Direction = "ties are followed",
            Strengths = NoStrengths,
        },
        new("cutNodes", "nodes whose removal raises the number of components among the others", "Without a, q is cut off; without b, h; without c, d r x; without d, r and x; without v, w.", "", "a b c d v")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["sna `cutpoints` takes a network as directed unless told `mode=\"graph\"`."],
        },
        new("bridgeTies", "ties whose removal raises the number of components", "The ties to q, h, r, x and w, and the tie c–d that all of d r x hang on.", "", "aq bh cd dr dx vw")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["A doubled tie is no bridge in igraph and networkx; here parallel ties are one failure."],
        },
        new("biconnectedComponents", "the largest sets of ties of which every two lie on a common cycle; a bridge tie is a part of its own", "a b c k m v are held together by cycles; the six bridge ties are parts of their own.", "1 + 6", "7")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["networkx and igraph leave isolates out, as here."],
        },
        new("vertexConnectivity", "the fewest nodes whose removal disconnects the others; complete n−1; disconnected 0", "e and f are apart already.", "", "0")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["networkx says 0 for one node and fails on none; here both are n/a."],
        },
        new("modularity", "Σ over groups of L/m − (K/2m)²; L ties inside, K sum of degrees, m ties", "Units as groups: inside C 4 ties, inside GEM 1; degrees C 16, GEM 5, BO and OV 2 each, HAV, C2 and r 1 each.", "5 / 14 − (16² + 5² + 2² + 2² + 1 + 1 + 1) / 28²", "-0.015306")
        {
            Direction = "used: out- and in-degrees",
            Strengths = "used, where there are any",
            Traps = ["networkx labels node 8 of the karate club Mr. Hi, other sources the officer: modularity and E-I of the clubs differ with it."],
        },
        new("assortativity", "(Σ e − Σ ab) / (1 − Σ ab) over groups; e the share of ties inside, a and b the shares of ends in it (directed: that leave and that arrive)", "Units as groups, as for modularity: 5 of 14 ties inside; by chance 292 of 784.", "(5 / 14 − 292 / 784) / (1 − 292 / 784)", "-0.02439")
        {
            Direction = "used: ends that leave and ends that arrive",
            Strengths = NoStrengths,
            Traps =
            [
                "It is modularity divided by the most it could be, so that 1 means every tie is inside; the E-I index is another number, and knows nothing of degrees.",
                "All ties of one group: networkx and igraph NaN, here n/a (one group).",
                "networkx takes a node without the attribute as a group of its own (None); here it is left out with its ties.",
            ],
        },
        new("communities", "a division with high modularity, by moving nodes, refining, and doing the same with the parts", "{a c k m q} {b h v w} {d r x} {e} {f}: five, four and two ties inside; degrees 14, 9 and 5. igraph's exhaustive search finds no better.", "(5 + 3 + 2) / 14 − (14² + 9² + 5²) / 28²", "0.329082")
        {
            Direction = "ignored: both directions added",
            Strengths = "used, where there are any",
            Traps = ["A heuristic without a bound: another program or seed finds other communities of about the same modularity. Compare modularities, not labels."],
        },
        new("keyPlayers.fragmentation", "the sets S of k nodes with the highest F of the n−k others", "k = 1: without c groups of 8, 3, 1 and 1 are left.", "1 − (8 · 7 + 3 · 2) / (13 · 12)", "0.602564")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps =
            [
                "The k best nodes are not the best set of k: in the kite {7} is best alone, {5 6} together; here c is best alone and not in the best three {a b d}.",
                "Greedy search misses the best set often; small networks are searched whole, larger ones say that the result is heuristic.",
            ],
        },
        new("keyPlayers.distanceFragmentation", "the sets with the highest 1 − mean of 1/d among the n−k others", "k = 1: without c ten pairs are one step apart, eleven two, eight three, two four, of 78.", "1 − (10 + 11/2 + 8/3 + 2/4) / 78", "0.760684"),
        new("keyPlayers.reach2", "the sets with the highest share of nodes within two steps, the set included", "k = 1: c itself, four in one step, six in two, of 14.", "(1 + 4 + 6) / 14", "0.785714"),
        new("keyPlayers.distanceReach", "the sets with the highest mean over all nodes of 1/d to the set; its members 1, out of reach 0", "k = 1: a itself, five in one step, four in two, two in three, of 14.", "(1 + 5 + 4/2 + 2/3) / 14", "0.619048"),
    ];
}

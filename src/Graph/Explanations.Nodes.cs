namespace WijkNetwerk.Graph;

/// <content>Every node of any network; the examples are the contact network of the toy's 14 persons.</content>
public static partial class Explanations
{
    private static Explanation[] Nodes =>
    [
        new("degree", "the number of ties of the node; directed: in and out, and both together", "a is tied to b, c, k, q and v.", "", "5")
        {
            Direction = "in and out apart; undirected networks have no in and out",
            Strengths = NoStrengths,
            Traps = ["In a directed network a tie each way counts twice in `measure`, as in igraph and networkx."],
        },
        new("strength", "Σ strengths of the node's ties", "a: ab5, ac3, ak3, aq2, av4.", "5 + 3 + 3 + 2 + 4", "17")
        {
            Direction = "in and out together",
            Strengths = "used; one each without `--strengths`",
            Traps = ["The karate club of networkx has weights that a default without them does not show."],
        },
        new("betweenness", "Σ over pairs s, t of σ_st(v)/σ_st, σ_st the number of shortest paths, σ_st(v) those through v", "d: r and x with each of the nine others that are joined, and with each other.", "9 + 9 + 1", "19")
        {
            Direction = "paths follow the ties; directed: ordered pairs",
            Strengths = "ignored: no lengths",
            Traps =
            [
                "sna counts ordered pairs unless told `gmode=\"graph\"` (the Medici have 95, undirected 47.5); networkx on a symmetric directed network doubles too.",
                "networkx and igraph take a weight for a distance: strengths must be inverted first, or the ranking turns over.",
                "Normalised values move with isolates: the Medici have 0.521978 among 15 families and 0.452381 with Pucci. Raw values do not.",
                "UCINET reports a hundred times the normalised value.",
            ],
        },
        new("approximateBetweenness", "share of randomly drawn shortest paths that pass v, times the number of pairs; within the error for all nodes at once, with the stated confidence", "d of the toy has 19 of 91 pairs; with an error of 0.01 of all pairs, a value within 0.91 of it.", "9 + 9 + 1", "19")
        {
            Direction = "paths follow the ties",
            Strengths = NoStrengths,
            Traps = ["The error is a share of all pairs: it says little about nodes of low betweenness."],
        },
        new("closeness", "(r / Σd) × (r / (n−1)), r others reached, d steps to them", "d reaches eleven: three in one step, three in two, four in three, one in four.", "11 / (3 + 3 · 2 + 4 · 3 + 4) · 11 / 13", "0.372308")
        {
            Direction = "distances from the node",
            Strengths = NoStrengths,
            Traps =
            [
                "networkx measures distances to the node (turn the network for that), and prints 0 where nobody is reached.",
                "R igraph from 1.3 on takes each component by itself, without the correction r/(n−1). In pieces `harmonic` compares better.",
            ],
        },
        new("harmonic", "Σ 1/d to all others, 1/∞ = 0", "d: three in one step, three in two, four in three, one in four.", "3 + 3/2 + 4/3 + 1/4", "6.083333")
        {
            Direction = "distances from the node; `harmonicIn` to it",
            Strengths = NoStrengths,
            Traps = ["igraph gives it as an average: times n−1 it is the sum."],
        },
        new("pageRank", "R(v) = (1−d)/n + d (Σ over u → v of R(u)/out(u) + D/n), D the sum of R over nodes that no tie leaves; d = 0.85", "The money ties GEB→C, FND→C, HAV→C: C has 3.55 times what a payer has, and together they have 1.", "3.55 / (3 + 3.55)", "0.541985")
        {
            Direction = "along the ties; an undirected tie both ways",
            Strengths = "used if asked",
            Traps = ["Who has no way out must jump: programs that drop that mass give sums below 1. igraph and networkx keep it, as here."],
        },
        new("clustering", "2t/(k(k−1)), t ties among the k neighbours", "a's neighbours b c k q v: of ten pairs bc and bv are tied.", "2 · 2 / (5 · 4)", "0.2")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["The mean is given twice: with lower degrees as 0 (networkx; igraph with `isolates=\"zero\"`) and without them (igraph's default). Karate: 0.570638 and 0.587931."],
        },
        new("core", "the largest k for which the node is in a set whose members all have k ties inside it", "a b c k m v hold each other with two ties each; no set has three.", "", "2")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["In a directed network igraph `coreness` and sna `kcores` can count in- or out-ties; here a tie either way is one."],
        },
        new("constraint", "Σ_j (p_ij + Σ_{q≠i,j} p_iq p_qj)², p_ij the share of i's ties that go to j", "v, a third each to a, b, w; a (5 ties) and b (4 ties) are tied.", "(1/3 + 1/3 · 1/4)² + (1/3 + 1/3 · 1/5)² + (1/3)²", "0.444722")
        {
            Direction = "both directions added",
            Strengths = "used as a ratio scale with `--strengths`; otherwise one each",
            Traps =
            [
                "Whole network (igraph, networkx; here) or ego network (UCINET's default): Camp 92 has HOLLY 0.3865 or 0.436, BRAZEY 0.8697 or 1.024.",
                "Not bounded by 1: closed triad 1.125, complete group (2n−3)²/(n−1)³. Pendants have 1 here, in igraph and networkx, nothing in UCINET; isolates n/a, NaN in igraph.",
                "networkx keeps self ties: one loop moves another node's 1.0069 to 1.2037. It ignores parallel ties in silence; igraph adds them up.",
                "networkx `to_undirected()` keeps one of two strengths; here they are added.",
            ],
        },
        new("effectiveSize", "Σ_j [1 − Σ_{q≠i,j} p_iq m_jq]; binary and undirected n − 2t/n, t ties among the n neighbours", "v: neighbours a, b, w, of whom a and b are tied.", "3 − 2 · 1 / 3", "2.333333")
        {
            Direction = "both directions added",
            Strengths = "used as a ratio scale with `--strengths`",
            Traps = ["networkx keeps self ties: one loop takes the value of another node from 1 to 0. igraph's core has no effective size. UCINET prints 0 for isolates, here n/a."],
        },
        new("efficiency", "effective size / n", "v: 2.333333 over three.", "(3 − 2/3) / 3", "0.777778") { Direction = "both directions added", Strengths = "as effective size" },
        new("hierarchy", "Σ_j r_j ln r_j / (n ln n), r_j = c_j n / C", "v: c = 25/144, 4/25 and 1/9, C = 0.444722; r = 1.171143, 1.079325 and 0.749532.", "(1.171143 · ln(1.171143) + 1.079325 · ln(1.079325) + 0.749532 · ln(0.749532)) / (3 · ln(3))", "0.015569")
        {
            Direction = "both directions added",
            Strengths = "as constraint",
            Traps = ["Not in igraph, nor in networkx 2.8. One neighbour gives 1, as UCINET."],
        },
        new("brokerage", "pairs a – v – c without a tie a–c, by the groups of a, v and c", "c as coordinator: a–d and b–d, all of the cooperative.", "", "2")
        {
            Direction = "directed: ordered pairs, and a → c must be absent (not c → a); undirected: each pair once",
            Strengths = NoStrengths,
            Traps =
            [
                "sna `brokerage` counts ordered pairs on a symmetric matrix: halve it; gatekeeper and representative are then one number shown twice.",
                "Who has no group brokers nothing, and its pairs are left out and counted.",
            ],
        },
        new("brokerage.exclusive", "those pairs of which no other node is tied to both", "Of a's eight pairs ck is also joined by m, and cv also by b.", "8 − 2", "6"),
        new("eiIndex", "(E − I)/(E + I) over ties between groups E and inside I; expected: 1 − 2E[I]/m, E[I] = m Σ n_g(n_g−1)/(n(n−1))", "Units as groups: nine ties between them, five inside.", "(9 − 5) / 14", "0.285714")
        {
            Direction = "each tie once; a directed tie each way is two",
            Strengths = NoStrengths,
            Traps =
            [
                "Counting rows of a symmetric matrix doubles the inside ties.",
                "The club labels of the karate network differ by source: 11 outside and 67 inside (−0.717949) in networkx, 10 and 68 (−0.743590) elsewhere.",
                "Isolates do not enter it, but they enter its expectation.",
            ],
        },
    ];
}

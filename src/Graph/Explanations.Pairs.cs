namespace WijkNetwerk.Graph;

/// <content>Pairs of nodes of any network; the examples are the contact network of the toy's 14 persons.</content>
public static partial class Explanations
{
    private static Explanation[] Pairs =>
    [
        new("distance", "fewest ties on a path", "From d to w: d–c–a–v–w.", "", "4")
        {
            Direction = "ties are followed",
            Strengths = NoStrengths,
        },
        new("length", "least Σ of 1/strength over the ties of a path", "From d to v: dc2, ca3, av4; by way of b it is longer.", "1/2 + 1/3 + 1/4", "1.083333")
        {
            Direction = "ties are followed",
            Strengths = "turned into lengths: 1/strength, one step each, or as given",
            Traps = ["networkx and igraph take a weight as the length itself: strengths given as weights lead along the weakest ties."],
        },
        new("width", "greatest, over paths, of the least strength on it", "From b to k: ba5, ak3.", "", "3")
        {
            Direction = "ties are followed",
            Strengths = "used; only their order matters",
        },
        new("reliability", "chance that a way is left when each node is there with its own chance", "From a to w, all persons there with .8, the ends included: a, v and w, for a–v is a tie.", "0.8 · 0.8 · 0.8", "0.512")
        {
            Direction = "ties are followed",
            Strengths = NoStrengths,
        },
        new("katz", "Σ over lengths l of β^l × walks of length l", "The money tie FND→C, β = 0.1: one walk of length 1 and no longer one.", "0.1", "0.1")
        {
            Direction = "along the ties",
            Strengths = NoStrengths,
            Traps = ["β must be below 1/λ, λ the largest eigenvalue; unless given it is half of that, so values of different networks do not compare."],
        },
        new("maximumFlow", "the most that passes from sources to sinks, each node letting through its capacity", "From a b c d e to v w x, one each: a–v (or b–v) and d–x.", "", "2")
        {
            Direction = "ties are followed; an undirected tie both ways",
            Strengths = NoStrengths,
        },
        new("disjointPaths", "the most paths that share no node but the ends (after Menger 1927: as many as the fewest nodes that cut them)", "From c to v: by way of a and by way of b.", "", "2")
        {
            Direction = "ties are followed; an undirected tie both ways",
            Strengths = NoStrengths,
            Traps = ["Between tied ends networkx `local_node_connectivity` counts the tie as a path, as here, while its minimum cut is empty; igraph gives an error, −1 or n by option."],
        },
        new("minimumCut", "the fewest nodes that cut every way: the set nearest the source, and the one nearest the target", "From c to v: a and b, nearest both.", "", "a b")
        {
            Direction = "ties are followed; an undirected tie both ways",
            Strengths = NoStrengths,
            Traps = ["Libraries give one of several minimum cuts; the two given here are unique. Tied ends have none (adjacent)."],
        },
        new("dominators", "the nodes whose removal leaves no way", "From d to w: every way passes c and v.", "", "c v")
        {
            Direction = "ties are followed; an undirected tie both ways",
            Strengths = NoStrengths,
            Traps = ["A minimum cut shows only one of them: Pazzi to Strozzi all ways pass Salviati and Medici, and networkx `minimum_st_node_cut` gives Medici alone."],
        },
        new("matching", "the most ties between two sides of which no two share a node", "Members of C on one side, officials v and x on the other: av (or bv) and dx.", "", "2")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
        },
        new("commonNeighbours", "the number of nodes tied to both", "c and v: a and b.", "", "2") { Direction = NoDirection, Strengths = NoStrengths },
        new("jaccard", "common neighbours / neighbours of either", "c has a b d m, v has a b w.", "2 / 5", "0.4")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
            Traps = ["The two count among each other's neighbours if they are tied, as in networkx; igraph `similarity` has an option."],
        },
        new("adamicAdar", "Σ over common neighbours of 1/ln k", "a has five ties, b four.", "1/ln(5) + 1/ln(4)", "1.342682") { Direction = NoDirection, Strengths = NoStrengths },
        new("resourceAllocation", "Σ over common neighbours of 1/k", "a has five ties, b four.", "1/5 + 1/4", "0.45") { Direction = NoDirection, Strengths = NoStrengths },
        new("disparity", "(1 − w/s)^(k−1) at each end; w the strength of the tie, s the sum and k the number of the strengths there", "a–b from a: strength 5 of 17, five ties. From b: 5 of 14, four ties, 0.265671.", "(1 − 5/17) · (1 − 5/17) · (1 − 5/17) · (1 − 5/17)", "0.248273")
        {
            Direction = "at the source over ties that leave, at the target over ties that arrive",
            Strengths = "used as ratios: 5 must be five times 1",
            Traps =
            [
                "Not for projections: the strengths of who was where together have a chance of their own (`chance`).",
                "An end with one tie, which takes all of its strength, makes 0⁰ of the formula; here it is n/a (one tie) and never makes a tie stand out.",
            ],
        },
    ];
}

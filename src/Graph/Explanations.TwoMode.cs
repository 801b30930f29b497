namespace WijkNetwerk.Graph;

/// <content>Who was where together; the examples are four evenings with people of the toy.</content>
public static partial class Explanations
{
    private const string Evenings = "Say four evenings: a b v, a v, a b c d e, c d. ";
    private const string NoTies = "there are no ties: somebody was at an event or was not";

    private static Explanation[] TwoMode =>
    [
        new("sharedEvents", "|E_i ∩ E_j|; E_i the events of actor i", Evenings + "a and v were both at the first and the second; the smaller had two people.", "1 + 1", "2")
        {
            Direction = NoTies,
            Strengths = NoTies,
            Traps =
            [
                "igraph `bipartite_projection` and networkx `weighted_projected_graph` give the same counts; networkx `projected_graph` forgets them.",
                "A plenary makes pairs of everybody: see what is left with `--largest-event`, and `bySize`.",
            ],
        },
        new("newmanStrength", "Σ over shared events of 1/(n_e − 1); n_e the people at event e", Evenings + "a and v: the first, with three people, and the second, with two.", "1/(3 − 1) + 1/(2 − 1)", "1.5")
        {
            Direction = NoTies,
            Strengths = NoTies,
            Traps = ["An event of one brings nobody together; the formula would divide by zero there. networkx passes it over too. So a person's strengths add up to its events with others, not to all its events."],
        },
        new("coAttendanceSignificance", "P(X ≥ w), X hypergeometric: N events, k_i and k_j of them attended; Holm: the largest (m − r + 1)·p up to its rank r; Benjamini and Hochberg: the least m·p/r from its rank on; m pairs of people who came to anything", Evenings + "a was at three of the four, v at two: both of v's among a's three.", "3 · 2 / (4 · 3)", "0.5")
        {
            Direction = NoTies,
            Strengths = NoTies,
            Traps =
            [
                "It keeps how often everybody goes out and not how large events are (fixed rows): with a few large events many pairs look unusual together. The stochastic degree sequence model (Neal 2014), which keeps both, is not here.",
                "R `p.adjust` adjusts for the pairs it is given: give it the number of all pairs, as n.",
            ],
        },
    ];
}

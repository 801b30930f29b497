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
                "It keeps how often everybody goes out and not how large events are (fixed rows): with a few large events many pairs look unusual together. `sdsm` keeps both.",
                "R `p.adjust` adjusts for the pairs it is given: give it the number of all pairs, as n.",
            ],
        },
        new("sdsm", "P(X ≥ w), X the number of events at which both are, each with chance p_ie p_je; p_ie = x_i y_e/(1 + x_i y_e), so that Σ_e p_ie = k_i and Σ_i p_ie = n_e", "Say four evenings: a b, a b, v w, v w. Everybody was at two of the four and all evenings are as large: chance 1/2 each, a and b both at one 1/4. They shared two: not none, and not one.", "1 − (3/4)³ · 3/4 − 4 · 1/4 · (3/4)³", "0.261719")
        {
            Direction = NoTies,
            Strengths = NoTies,
            Traps = ["The R package `backbone` (2.1.3) takes the same chances at each event and a normal approximation of their sum; here the sum is exact. On a sparse list of 40 events the two differ by up to 0.08."],
        },
    ];
}

namespace WijkNetwerk.Graph;

/// <content>Ways to the people of an institution.</content>
public static partial class Explanations
{
    private static Explanation[] Ways =>
    [
        new("LI3", "κ = the most paths from inside(c) to holders(R) that share nobody; persons count once, a role as many times as it has persons", "To GEM: a–v (or b–v) and d–x; both ways end at v or x, so there is no third.", "", "2")
        {
            Direction = "ignored: contact and collaboration run both ways",
            Strengths = NoStrengths,
            Institution = "GEM",
            Traps =
            [
                "On two ends that are tied directly libraries differ: networkx `minimum_st_node_cut` gives nothing while `local_node_connectivity` counts the tie; igraph gives an error, −1 or n. Here the institution is the end, and its people may leave.",
                "One minimum cut shows one weak point; all are in the elements (everybody whom every way passes).",
                "No single point of failure is not robust: two ways may share a department or an end date.",
                "Beside chance (`score --significance`): contacts and collaborations rewired, every degree and class kept; few ways can be many for so few contacts.",
                "Who is inside and an official at once is a way of one person, marked `dual-hatted door`; the lower bound has that person on one side only.",
            ],
        },
        new("LI3.kind", "the largest LI3 over the institutions of a kind", "The municipality is the only one of its kind.", "", "2") { Institution = "municipality" },
        new("LI4", "ν = the most direct contacts between people of the two with nobody in two of them", "av or bv, and dx: v can be in one only.", "", "2")
        {
            Direction = "ignored",
            Strengths = NoStrengths,
            Institution = "GEM",
            Traps = ["A tie between organisations with nobody named on both sides adds nothing, and is never +1."],
        },
        new("LI6", "fewest steps from inside(c) to a holder of R", "a–v is one step.", "", "1")
        {
            Direction = "ignored",
            Strengths = NoStrengths,
            Institution = "GEM",
        },
        new("LI6.access", "1 / LI6; no way 0", "One step.", "1 / 1", "1") { Institution = "GEM" },
        new("LI6.mandate", "LI6 to holders with at least the profile's level", "No level is recorded.", "", "n/a (level not stated)") { Institution = "GEM" },
        new("LI9", "chance that a way is left when each person leaves independently with chance p (here 0.2)", "To GEM: lost only if the ways by v (there with .8, and a or b) and by d and x are both gone.", "1 − (1 − 0.8 · (1 − 0.2²)) · (1 − 0.8²)", "0.91648")
        {
            Direction = "ignored",
            Strengths = NoStrengths,
            Institution = "GEM",
            Traps = ["Departures are taken as independent; a reorganisation is not."],
        },
    ];
}

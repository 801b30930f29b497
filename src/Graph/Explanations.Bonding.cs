namespace WijkNetwerk.Graph;

/// <content>Ties among the members of an organisation.</content>
public static partial class Explanations
{
    private static Explanation[] Bonding =>
    [
        new("BO1", "m / D; m ties among the members, D observed pairs of members (n(n−1)/2 if all are)", "C has five members and the ties ab, ac, bc, cd.", "4 / (5 · 4 / 2)", "0.4")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps =
            [
                "networkx `density` counts parallel ties and self ties; here they are merged and dropped first.",
                "With one member networkx says 0, igraph and sna NaN; here it is n/a.",
                "A member with two hats is a member: its contacts with members are inside unless it acts for another; the lower bound has them outside.",
            ],
        },
        new("BO2", "ties of strength θ or more / D", "θ = 4 on this scale of 1 to 5: ab5 and bc4 of ten pairs.", "2 / 10", "0.2")
        {
            Direction = "contact has none",
            Strengths = "ordinal: only whether a tie reaches θ",
            Traps = ["θ is a convention: 3 on a scale of 1 to 3, 4 on one of 1 to 5. Scales are never converted into each other."],
        },
        new("BO3", "pairs of roles with at least one strong tie between two of their people / pairs of roles possible; a role with itself if two people have it", "a board, b leader, c d e volunteers. Strong: board–leader (ab5) and leader–volunteer (bc4); not: board–volunteer (ac3), volunteer–volunteer (cd2).", "2 / 4", "0.5")
        {
            Direction = "contact has none",
            Strengths = "ordinal: only whether a tie reaches θ",
            Traps = ["A role that nobody has is listed and not counted; one person with two roles is no pair."],
        },
        new("BO4", "3 × triangles / connected triples (pairs of ties that share a member)", "One triangle abc; triples: one at a, one at b, three at c.", "3 · 1 / (1 + 1 + 3)", "0.6")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps =
            [
                "Without any connected triple networkx says 0, igraph NaN, sna `gtrans` 1; here it is n/a.",
                "sna's transitivity of a directed network is another census (ordered, weak) and does not compare.",
            ],
        },
        new("BO5", "mean of 2t/(k(k−1)) over the members with k ≥ 2 contacts inside, t ties among these contacts", "a and b have two contacts, who know each other; of c's three pairs of contacts one does.", "(1 + 1 + 1/3) / 3", "0.777778")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["networkx `average_clustering`, and igraph with `isolates=\"zero\"`, count members with fewer than two contacts as 0: that is BO5.zeros. igraph's default leaves them out, as BO5 does."],
        },
        new("BO5.zeros", "the same sum / n", "d has one contact and e none: both count 0.", "(1 + 1 + 1/3 + 0 + 0) / 5", "0.466667"),
        new("BO6", "Σ strength / number of ties inside that have one", "ab5, ac3, bc4, cd2.", "(5 + 3 + 4 + 2) / 4", "3.5")
        {
            Direction = "contact has none",
            Strengths = "used as numbers: on an ordinal scale read BO6.median",
            Traps = ["5 is not five times 1 on an ordinal scale."],
        },
        new("BO6.median", "the strength in the middle; of an even number the mean of the two", "2, 3, 4, 5: between 3 and 4.", "(3 + 4) / 2", "3.5"),
        new("BO7", "(2/(n(n−1))) Σ over pairs of 1/d, d the number of steps, 1/∞ = 0", "Steps: one for ab, ac, bc, cd; two for ad, bd; e is out of reach.", "(4 · 1 + 2 · 1/2) / 10", "0.5")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["It falls when a member without ties is added. One minus it is Borgatti's distance-weighted fragmentation."],
        },
        new("BO8", "Σ over components of s(s−1) / (n(n−1)), s members in a component", "a b c d are joined, e is apart.", "4 · 3 / (5 · 4)", "0.6")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["After a removal n is smaller too, so the share can move although no survivor loses another: the number of pairs lost is what compares."],
        },
        new("BO9", "the fewest members whose leaving splits the rest; n−1 if all know each other; 0 if split already", "e is apart already.", "", "0")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["networkx says 0 for one member, and fails without any; here both are n/a."],
        },
        new("BO9.largest", "BO9 of the largest connected group", "In a b c d it takes one: without c, d is alone.", "", "1"),
        new("BO10", "the largest k for which there are members who each know k others among themselves", "a, b and c each know the two others; nobody is in a group of three each.", "", "2")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
        },
        new("BO10.share", "members in that core / n", "a, b, c of five.", "3 / 5", "0.6"),
        new("BO11", "the number of members whose removal puts others apart", "Without c, d is cut off; nobody else does that.", "", "1")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["sna `cutpoints` takes a network as directed unless told otherwise."],
        },
        new("BO12", "the number of members without a recorded tie inside", "e.", "", "1")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["Without a complete source a member without ties may only be unobserved: BO12.unobserved."],
        },
        new("BO12.true", "those of BO12 of whom every pair was observed", "Everybody answered in full, e too.", "", "1"),
        new("BO12.unobserved", "the others of BO12", "Nobody.", "", "0"),
    ];
}

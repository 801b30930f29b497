namespace WijkNetwerk.Graph;

/// <content>A neighbourhood or the network as a whole.</content>
public static partial class Explanations
{
    private static Explanation[] Whole =>
    [
        new("NB1", "community organisations", "C, BO, OV and C2.", "", "4") { Direction = "no ties", Strengths = "no ties" },
        new("NB1.institutions", "institutions", "GEM, HAV, FND and BNK.", "", "4"),
        new("NB2", "1 − Σ s(s−1) / (n(n−1)), s the sizes of the components", "Nine units (C, BO, OV, C2, r, GEM, HAV, FND, BNK); BNK alone is tied to nobody.", "1 − 8 · 7 / (9 · 8)", "0.222222") { Direction = NoDirection, Strengths = NoStrengths },
        new("NB2.distance", "1 − (2/(n(n−1))) Σ over pairs of 1/d", "C is tied to seven, BO to OV; the other 20 of the 28 pairs are two steps apart by way of C.", "1 − (8 + 20 / 2) / 36", "0.5"),
        new("NB3", "the fewest units whose leaving splits the rest", "BNK is apart already.", "", "0") { Direction = NoDirection, Strengths = NoStrengths },
        new("NB4", "(E − I) / (E + I), groups are sectors", "Of eight ties only C–C2 is within a sector.", "(7 − 1) / 8", "0.75") { Direction = NoDirection, Strengths = NoStrengths },
        new("NB4.expected", "1 − 2 Σ n_g(n_g−1) / (n(n−1))", "Only the two cooperatives share a sector.", "1 − 2 · 2 / (9 · 8)", "0.944444"),
        new("NB4.p", "(1 + #{|x − μ| ≥ |observed − μ|}) / (R + 1)", "The two that share a sector must be one of the eight tied pairs.", "8 / 36", "0.2"),
        new("NB4.rescaled", "2 (E − E_min) / (E_max − E_min) − 1", "With one pair within a sector E is 7 or 8; it is 7.", "2 · (7 − 7) / (8 − 7) − 1", "-1"),
        new("NB4.logOdds", "ln[(E + ½)(non-ties within + ½) / ((I + ½)(non-ties between + ½))]", "7 of 35 pairs between are tied, 1 of 1 within.", "ln(7.5 · 0.5 / (1.5 · 28.5))", "-2.4336"),
        new("NB5", "community organisations in contact / community organisations", "Of the four only C knows the municipality.", "1 / 4", "0.25") { Direction = "contact has none", Strengths = NoStrengths, Institution = "GEM" },
        new("NB5.near", "the same within two steps", "BO, OV and C2 know C.", "4 / 4", "1") { Institution = "GEM" },
        new("NB6", "median over pairs of cooperatives of |A ∩ B| / |A ∪ B|", "There is one pair of cooperatives.", "", "n/a (too few to compare)") { Direction = "contact has none", Strengths = NoStrengths },
        new("NB7.degree", "(1/N) Σ_Q s(Q)", "C leaves first; BO–OV is left, then single units: 2, then seven times 1, then none, of nine.", "(2 + 7) / 81", "0.111111") { Direction = NoDirection, Strengths = NoStrengths, Traps = ["Compare R with what its size allows: a star gives (N−1)/N², everybody tied (N−1)/(2N)."] },
        new("NB7.betweenness", "(1/N) Σ_Q s(Q)", "C leaves first; after that nobody stands between others, and they leave in order of id: BNK, then BO.", "(2 + 2 + 6) / 81", "0.123457"),
        new("NB7.random", "(1/N) Σ_Q s(Q), the mean over orders", "Over every order it is 0.3107.", "", "0.3"),
        new("NB7.officials", "(1/K) Σ_Q s(Q) over the K departures of officials", "Of 14 persons v leaves (10 hang together), then h, x, f and w: 9, 8, 8, 8.", "(10 + 9 + 8 + 8 + 8) / (5 · 14)", "0.614286"),
        new("NB8", "cut nodes that are organisations", "C.", "", "1") { Direction = NoDirection, Strengths = NoStrengths },
        new("NB9", "community organisations of degree 0", "None: BNK is an institution.", "", "0") { Direction = NoDirection, Strengths = NoStrengths },
        new("NB10", "unclassified ties / all ties, over every capital channel", "Every end belongs to one organisation, or is r, and every kind is decided.", "0 / 17", "0") { Direction = "none: a payment is one tie", Strengths = NoStrengths, Traps = ["A tie of somebody with two hats is none of these: each class has its share of it."] },
        new("NB10.bonding", "Σ over ties of the share of their resolutions in the class", "a–b, a–c, b–c and c–d.", "", "4"),
        new("NB10.internal", "the same", "v–w, two departments of GEM.", "", "1"),
        new("NB10.bridgingIn", "the same", "a–k, c–m, d–r and k–m.", "", "4"),
        new("NB10.bridgingOut", "the same", "a–q.", "", "1"),
        new("NB10.bridgingUnknown", "the same", "Everybody has a place.", "", "0"),
        new("NB10.linking", "the same", "The contacts a–v, b–v, d–x, b–h and the money of GEB, FND and HAV.", "4 + 3", "7"),
        new("NB10.inter", "the same", "None.", "", "0"),
    ];
}

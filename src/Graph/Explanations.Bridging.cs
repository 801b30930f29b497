namespace WijkNetwerk.Graph;

/// <content>Ties to other players of the neighbourhood, and beyond.</content>
public static partial class Explanations
{
    private static Explanation[] Bridging =>
    [
        new("BR1", "the number of different community units with any live tie", "BO (ak), OV (cm), r (dr) and C2 (aq).", "", "4")
        {
            Direction = "ignored: a tie either way reaches",
            Strengths = NoStrengths,
            Traps = ["It counts units, not ties: two people of one organisation are one. Without a complete source it is a lower bound.", "A fraction means somebody with two hats: each unit counts with the chance that it is reached when every open tie is resolved at equal shares."],
        },
        new("BR1.in", "those that share a neighbourhood", "BO, OV and r are of Wijk X.", "", "3"),
        new("BR1.out", "those known to share none", "C2 is of Wijk Y.", "", "1"),
        new("BR1.sectors", "different sectors among them", "Residents' organisation, entrepreneurs, resident, and the sector of a peer cooperative.", "", "4"),
        new("BR1.neighbourhoods", "different neighbourhood labels among them", "Wijk X and Wijk Y.", "", "2"),
        new("BR1.coverage", "required sectors reached / required sectors", "Of residents' organisation, entrepreneurs, welfare or civic, school and resident: the first, the second and the last.", "3 / 5", "0.6"),
        new("BR2", "Σ_j [1 − Σ_{q≠i,j} p_iq m_jq], p_iq the share of i's ties that go to q, m_jq the tie j–q as share of j's strongest; binary: n − 2t/n, t ties among the n alters", "Four alters BO, OV, r, C2; among them BO–OV are tied.", "4 − 2 · 1 / 4", "3.5")
        {
            Direction = "both directions added",
            Strengths = "ignored: strengths here are ordinal",
            Traps =
            [
                "networkx `effective_size` does not drop self ties: a loop at one node lowers it for others (1.0 becomes 0.0 in a closed triad with a pendant).",
                "networkx 2.8 uses the short form n − 2t/n only without strengths and direction; on clean input both forms are one.",
                "UCINET prints 0 for an isolate; here it is n/a.",
            ],
        },
        new("BR2.all", "BR2 with institutions and undecided organisations among the alters", "Six alters at root: GEM and HAV too; still one tie among them.", "6 − 2 · 1 / 6", "5.666667"),
        new("BR3", "BR2 / n", "An effective size of 3.5 over four alters.", "3.5 / 4", "0.875") { Direction = "both directions added", Strengths = "ignored" },
        new("BR3.all", "BR2.all / n", "5.666667 over six.", "(6 − 2/6) / 6", "0.944444"),
        new("BR4", "Σ_j (p_ij + Σ_{q≠i,j} p_iq p_qj)²", "p = 1/4 each. BO: 1/4 + 1/4 · 1/2 by way of OV; OV the same; r and C2 only 1/4.", "2 · (1/4 + 1/4 · 1/2)² + 2 · (1/4)²", "0.40625")
        {
            Direction = "both directions added",
            Strengths = "ignored: strengths here are ordinal; 5 is not five times 1",
            Traps =
            [
                "Two models: over the whole network (igraph, networkx; the default here) or inside the ego network (UCINET's default; `--holes ego`). They differ: in Camp 92 HOLLY has 0.3865 and 0.436.",
                "It is not bounded by 1: a closed triad has 1.125. It is not rescaled.",
                "It falls with the number of alters whatever the structure: read it with n.",
                "networkx does not drop self ties and ignores parallel ties in silence; igraph ignores the first and adds up the second. Here both are gone before.",
            ],
        },
        new("BR4.all", "BR4 with institutions and undecided organisations among the alters", "Six alters, 1/6 each; BO and OV lean on each other.", "2 · (1/6 + 1/6 · 1/2)² + 4 · (1/6)²", "0.236111"),
        new("BR5", "Σ_j r_j ln r_j / (n ln n), r_j = c_j n / C, c_j the part of constraint C by alter j", "c = 9, 9, 4 and 4 of 26 (64ths), so r = 18/13 twice and 8/13 twice.", "(2 · 18/13 · ln(18/13) + 2 · 8/13 · ln(8/13)) / (4 · ln(4))", "0.054754")
        {
            Direction = "both directions added",
            Strengths = "ignored: strengths here are ordinal",
            Traps = ["Not in igraph, nor in networkx 2.8; UCINET and netrics have it. One alter gives 1."],
        },
        new("BR5.all", "BR5 with institutions and undecided organisations among the alters", "c = 1/16 for BO and OV, 1/36 for the four others; C = 17/72, so r = 27/17 twice and 12/17 four times.", "(2 · 27/17 · ln(27/17) + 4 · 12/17 · ln(12/17)) / (6 · ln(6))", "0.045212"),
        new("BR7", "(E − I)/(E + I), E ties with one end in the group, I ties inside it, linking ones included", "Outwards av, bv, dx, bh, ak, cm, dr, aq; inside ab, ac, bc, cd.", "(8 − 4) / (8 + 4)", "0.333333")
        {
            Direction = "each tie counts once",
            Strengths = NoStrengths,
            Traps =
            [
                "Counting the rows of a symmetric matrix counts inside ties twice: that would give 0 here.",
                "Group sizes alone move it: read it beside what dealing out the labels at random gives (the plain `eiIndex`).",
                "networkx `attribute_assortativity_coefficient` and igraph `assortativity_nominal` are other measures.",
            ],
        },
        new("BR8", "1 − Σ p², p the share of a sector among the alters", "Four alters of four sectors.", "1 − 4 · (1/4)²", "0.75")
        {
            Direction = "ignored",
            Strengths = "ignored: units are counted, not ties",
            Traps = ["igraph `diversity` is Shannon / ln k over the strengths of ties, which is BR8.pielou over other things, and 0 for k = 1."],
        },
        new("BR8.iqv", "Blau · K/(K−1), K sectors of the profile", "Six sectors: the five required and peer cooperative.", "0.75 · 6 / 5", "0.9"),
        new("BR8.shannon", "−Σ p ln p", "Four times a quarter.", "ln(4)", "1.386294"),
        new("BR8.pielou", "Shannon / ln K", "K = 6.", "ln(4) / ln(6)", "0.773706"),
        new("BR8.hill1", "e to the power Shannon", "Four equal shares.", "", "4"),
        new("BR8.hill2", "1 / Σ p²", "Four equal shares.", "1 / (4 · (1/4)²)", "4"),
        new("BR9", "Σ over pairs of other units of the share of shortest ways through the ego / ((u−1)(u−2)/2), u units in the view", "Without institutions: of the six pairs among BO, OV, r, C2 all but the tied BO–OV.", "5 / 6", "0.833333")
        {
            Direction = "ignored",
            Strengths = NoStrengths,
            Traps =
            [
                "igraph and networkx take a weight for a length: strengths would turn the ranking over. Here ties have no length.",
                "sna counts ordered pairs unless told `gmode=\"graph\"`; UCINET prints a hundred times the share.",
                "It changes with every unit in the view, tied or not.",
            ],
        },
        new("BR9.all", "BR9 with institutions and undecided organisations in the view", "Nine units, so 8 · 7 / 2 pairs of others; 14 of them pass C.", "14 / (8 · 7 / 2)", "0.5"),
    ];
}

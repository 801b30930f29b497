namespace WijkNetwerk.Graph;

/// <content>Persons between two worlds, and the municipality with many heads.</content>
public static partial class Explanations
{
    private static Explanation[] Persons =>
    [
        new("SP1", "E: contacts of the person whose other end stands for a community unit", "Official v of GEB knows a and b of C.", "1 + 1", "2")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
        },
        new("SP1.inside", "I: contacts with colleagues who share no department with the person", "v knows w of SO.", "", "1"),
        new("SP2", "min(E, I) / max(E, I)", "v: E = 2, I = 1.", "1 / 2", "0.5")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["One tie out and one tie in are balanced: read it beside E and I."],
        },
        new("SP3", "(E − I) / (E + I)", "v: E = 2, I = 1.", "(2 − 1) / (2 + 1)", "0.333333")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Traps = ["+1 where nobody inside was asked says as little of the official as of the data; it is printed as over recorded relations."],
        },
        new("SP4", "other departments reached in two steps inside / other departments", "Of SO and WI, v reaches SO by way of w.", "1 / 2", "0.5")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
        },
        new("SP5", "1 if somebody of the highest stated level is within two steps inside, else 0", "No level of mandate is stated in the example.", "", "n/a (level not stated)")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
        },
        new("SP6", "pairs not tied that the person stands between as gatekeeper (= representative) or liaison, whole organisations as groups", "v joins aw and bw.", "2 + 0", "2")
        {
            Direction = "ignored: each pair once",
            Strengths = NoStrengths,
        },
        new("SP6.exclusive", "pairs not tied that nobody else is tied to both of", "aw and bw have nobody but v.", "", "2"),
        new("SP7", "pairs (community organisation, department) whose every way passes the person / pairs with a way", "Four organisations by GEB, SO and WI; those with GEB and SO pass v.", "(4 + 4) / (4 · 3)", "0.666667")
        {
            Direction = "contact and collaboration have none",
            Strengths = NoStrengths,
        },
        new("SP8", "community organisations in contact / persons of the role", "a and b are both of C.", "1 / 1", "1")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
        },
        new("SP8.departments", "departments and areas that the official is in", "v is in GEB.", "", "1"),
        new("SP9", "the stated level", "No level of mandate is stated in the example.", "", "n/a (level not stated)")
        {
            Direction = "not asked for",
            Strengths = NoStrengths,
        },
        new("SP9.years", "days since the membership began / 365.25", "v is an official of GEB since 1 January 2024; the reference date is 1 January 2025, 366 days later.", "366 / 365.25", "1.002053"),
        new("SP9.left", "days until the day after the membership ends / 365.25", "The membership of v is open-ended.", "", "n/a (not mentioned)"),
        new("SP10", "the largest k for which the person is in a group of members with k ties inside it each", "a is in the triangle a, b, c.", "", "2")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
        },
    ];

    private static Explanation[] Heads =>
    [
        new("MH1", "1 − pairs of departments that their officials' ties join / pairs of departments, over those in contact with the ego", "C knows v of GEB and x of WI; no tie between the two.", "1 − 0 / 1", "1")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Institution = "GEM",
            Traps =
            [
                "An official of several departments joins them: M is 0, and all may hang on that one person. Read it beside MH3 and SP7.",
                "A contact with somebody of two hats is with the department in part of the readings only: the mean over them, with low and high; who is in a department goes by membership.",
            ],
        },
        new("MH1.through", "the same, when any official of the institution may be a step", "w of SO knows v only; nobody leads on to x.", "1 − 0 / 1", "1") { Institution = "GEM" },
        new("MH2", "tied pairs / pairs", "GEB–WI is not tied.", "0 / 1", "0")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Institution = "GEM",
        },
        new("MH3", "1 / Σq², q the share of contact persons at each door", "v at the door of GEB, x at that of WI.", "1 / ((1/2)² + (1/2)²)", "2")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Institution = "GEM",
        },
        new("MH3.ties", "the same with q the share of contact ties", "av and bv at GEB, dx at WI.", "1 / ((2/3)² + (1/3)²)", "1.8") { Institution = "GEM" },
        new("MH4", "1 if a contact person is in, or in contact with, every one of the departments", "Neither v nor x is in contact with the other's department.", "", "0")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Institution = "GEM",
        },
        new("MH5", "pairs of these departments that are not tied, and with both of which nobody else is in contact", "GEB–WI: only C knows both.", "", "1")
        {
            Direction = "contact has none",
            Strengths = NoStrengths,
            Institution = "GEM",
        },
    ];

    private static Explanation[] Chance =>
    [
        new("robustness", "(1/N) Σ_Q s(Q), s(Q) the share of all nodes in the largest component after Q departures", "Among C's members a, b, c, d, e: c leaves first (three ties), then a, b, d, e; the largest group is then a, b, and after that single: 2, 1, 1, 1, 0 of five.", "(2 + 1 + 1 + 1 + 0) / 25", "0.2")
        {
            Direction = NoDirection,
            Strengths = NoStrengths,
        },
        new("rewiredNull", "(#{x* < x} + ½ #{x* = x}) / R over networks with the same degrees", "The three money ties of C are a star: every network with these degrees is the same.", "", "n/a (no variation)")
        {
            Direction = "in- and out-degrees both stay",
            Strengths = NoStrengths,
        },
        new("relabelledNull", "(#{x* < x} + ½ #{x* = x}) / R over ways to deal out the same labels, every tie in its place", "The partners of C are all four of the others (BO, OV, r, C2): however their sectors are dealt out, C reaches the same.", "", "n/a (no variation)")
        {
            Direction = "every tie stays",
            Strengths = NoStrengths,
        },
        new("vertexBootstrap", "√(Σ (x_b − x̄)² / (B − 1)) over B networks of n nodes drawn with replacement; jackknife √((n − 2)/(2n) Σ (θ_(i) − θ̄)²)", "Jackknife of the density of a, b, c, d (ab, ac, bc, cd): without a 2/3, without b 2/3, without c 1/3, without d 1; mean 2/3.", "√(2/8 · (1/9 + 1/9))", "0.235702")
        {
            Direction = "kept",
            Strengths = "kept",
        },
        new("eiSignificance", "(1 + #{|x − μ| ≥ |observed − μ|}) / (R + 1)", "The four ties ab, ac, bc, cd among a, b, c, d in one group: every way to deal out the labels gives −1.", "", "n/a (no variation)")
        {
            Direction = "each directed tie counts once",
            Strengths = NoStrengths,
        },
        new("brokerageSignificance", "(1 + #{|x − μ| ≥ |observed − μ|}) / (R + 1), per role", "Among a, b, c, d in one group two pairs are open, ad and bd: both coordinator, however the labels fall.", "", "n/a (no variation)")
        {
            Direction = "directed: ordered pairs; undirected: each pair once",
            Strengths = NoStrengths,
        },
        new("brokerageExpectation", "E[coordinator] = d²(1−d) Σ n_g(n_g−1)(n_g−2), d the density", "Three payers and C, three of twelve directed pairs tied, all in one group.", "(1/4)² · (3/4) · 4 · 3 · 2", "1.125")
        {
            Direction = "directed networks only",
            Strengths = NoStrengths,
        },
    ];
}

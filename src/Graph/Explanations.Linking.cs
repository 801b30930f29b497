namespace WijkNetwerk.Graph;

/// <content>Ties to institutions with power and money.</content>
public static partial class Explanations
{
    private static Explanation[] Linking =>
    [
        new("LI1", "required kinds of institution with at least one live tie / required kinds", "Municipality and housing corporation by contact, the fund by money; no bank.", "3 / 4", "0.75")
        {
            Direction = "ignored: a tie either way covers",
            Strengths = NoStrengths,
            Traps = ["Without a complete source it is a lower bound: what is not mentioned may be there."],
        },
        new("LI1.collaboration", "the same over collaboration", "None recorded, and everybody was asked.", "0 / 4", "0"),
        new("LI1.contact", "the same over contact", "Municipality (av, bv, dx) and housing corporation (bh).", "2 / 4", "0.5"),
        new("LI1.material", "the same over space and material", "None.", "0 / 4", "0"),
        new("LI1.money", "the same over money", "Municipality, fund and housing corporation pay.", "3 / 4", "0.75"),
        new("LI1.support", "the same over support", "None.", "0 / 4", "0"),
        new("LI2", "resources with an institutional source / the four (financial, material, legal, support)", "Only money has a source.", "1 / 4", "0.25")
        {
            Direction = "towards the ego",
            Strengths = NoStrengths,
            Traps = ["Contact and collaboration are access, not a resource; control is no legal support."],
        },
        new("LI2.redundant", "resources with two independent sources (roots) or more", "Money: three payers.", "", "1"),
        new("LI5", "HHI = Σ s², s the share of each root payer", "GEM (by GEB) 80 000, FND 15 000, HAV 5 000: shares .8, .15, .05.", "0.8² + 0.15² + 0.05²", "0.665")
        {
            Direction = "towards the ego",
            Strengths = "ratio: euros a year",
            Traps =
            [
                "By department the index hides a dominant municipality: two departments with 40 each and a fund with 20 give 0.36, by root payer 0.68.",
                "Unknown amounts: over the known ones, with bounds.",
                "Money paid or received by somebody with two hats who does not say for whom: the mean over the ways to resolve it, low and high over all of them; payers (LI5.payers) count in parts.",
            ],
        },
        new("LI5.normalised", "(HHI − 1/N)/(1 − 1/N), 1 if N = 1; N payers", "Three payers.", "(0.665 − 1/3) / (1 − 1/3)", "0.4975"),
        new("LI5.effective", "1 / HHI", "As if one and a half paid alike.", "1 / 0.665", "1.503759"),
        new("LI5.dominant", "max s", "GEM.", "80 / 100", "0.8"),
        new("LI5.payers", "payers that a source names, with an amount or without", "GEM, FND, HAV.", "", "3"),
        new("LI5.department", "HHI with each department as a payer of its own", "One department of GEM pays, so it is the same here.", "0.8² + 0.15² + 0.05²", "0.665"),
        new("LI7", "highest level of mandate among the institutional ends of linking contacts", "No level is recorded in the toy.", "", "n/a (level not stated)")
        {
            Direction = "ignored",
            Strengths = NoStrengths,
            Traps =
            [
                "Levels are on the project's own scale and do not compare between projects.",
                "A contact with somebody of two hats counts for the part of the ways to resolve it in which it links; low and high are over all readings, undecided partners included.",
            ],
        },
        new("LI7.near", "the same within two contacts", "No level is recorded.", "", "n/a (level not stated)")
        {
            Traps = ["It goes by membership, as ways do: a member who is an official too is no step away; the lower bound has that person on one side only."],
        },
        new("LI7.share", "linking contacts with at least the profile's level / those with a known level", "No level is recorded.", "", "n/a (level not stated)"),
        new("LI8", "linking pairs with a concrete agreement or flow / linking pairs", "Money flows from GEM, FND and HAV, the three tied.", "3 / 3", "1")
        {
            Direction = "ignored",
            Strengths = NoStrengths,
            Traps = ["A share of what is recorded: it has no lower bound."],
        },
    ];
}

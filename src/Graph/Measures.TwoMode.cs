using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <content>Numbers about pairs of actors by the events at which both were.</content>
public static partial class Measures
{
    private static ImmutableArray<Measure> TwoMode =>
    [
        new("sharedEvents", Plain, new("shared events", "gedeelde bijeenkomsten"), new("events at which both were, and the size of the smallest of them", "bijeenkomsten waar beide waren, en hoe groot de kleinste daarvan was"), "1..", "-", "Breiger (1974)", "networkx, Davis' Southern Women") { Code = "CoAttendance", Fields = ["sharedEvents", "smallestEvent", "events"] },
        new("newmanStrength", Plain, new("Newman's strength", "sterkte naar Newman"), new("sum over shared events of 1 / (people there - 1): being together in small company counts more", "som over gedeelde bijeenkomsten van 1 / (aanwezigen - 1): samen in klein gezelschap telt zwaarder"), "above 0, up to the shared events", "-", "Newman (2001)", "networkx, Davis' Southern Women") { Code = "CoAttendance", Fields = ["newmanStrength"] },
        new("coAttendanceSignificance", Plain, new("chance of shared events", "kans op gedeelde bijeenkomsten"), new("chance of sharing as many events or more if both had chosen theirs at random; adjusted for the number of pairs by Holm, and by Benjamini and Hochberg", "kans op evenveel of meer gedeelde bijeenkomsten als beide de hunne willekeurig hadden gekozen; bijgesteld voor het aantal paren naar Holm, en naar Benjamini en Hochberg"), "0-1", "-", "Neal, Domagalski and Sagan (2021); Holm (1979), Benjamini and Hochberg (1995)", "R (phyper, p.adjust, package backbone 2.1.3), whole-number binomials, Davis' Southern Women") { Code = "CoAttendanceSignificance", Fields = ["chance", "holm", "benjaminiHochberg"] },
        new("sdsm", Plain, new("chance of shared events, given their sizes", "kans op gedeelde bijeenkomsten, gegeven hun grootte"), new("chance of sharing as many events or more if all had chosen theirs at random, large events drawing more people as they did; adjusted for the number of pairs in the same two ways", "kans op evenveel of meer gedeelde bijeenkomsten als allen de hunne willekeurig hadden gekozen, en grote bijeenkomsten meer mensen trokken zoals ze deden; op dezelfde twee manieren bijgesteld voor het aantal paren"), "0-1", "no fit", "Neal (2014); Saracco and others (2015)", "R package backbone 2.1.3, sums of trials by enumeration") { Code = "StochasticDegreeSequence", Fields = ["sdsm", "sdsmHolm", "sdsmBenjaminiHochberg"] },
    ];
}

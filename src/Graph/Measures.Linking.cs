using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <content>Ties to institutions with power and money.</content>
public static partial class Measures
{
    private static ImmutableArray<Measure> Linking =>
    [
        new("LI1", "linking", new("coverage of key parties", "dekking van sleutelpartijen"), new("required kinds of institution with any tie, of all required kinds", "gevraagde soorten instituties met een band, van alle gevraagde soorten"), "0-1", "none required", "essay par. 2.2", "toy by hand"),
        new("LI1.collaboration", "linking", new("coverage: collaboration", "dekking: samenwerking"), new("LI1 over collaboration only", "LI1 over alleen samenwerking"), "0-1", "none required", "essay par. 2.2", "toy by hand"),
        new("LI1.contact", "linking", new("coverage: contact", "dekking: contact"), new("LI1 over contact only", "LI1 over alleen contact"), "0-1", "none required", "essay par. 2.2", "toy by hand"),
        new("LI1.material", "linking", new("coverage: space and material", "dekking: ruimte en materiaal"), new("LI1 over space and material only", "LI1 over alleen ruimte en materiaal"), "0-1", "none required", "essay par. 2.2", "toy by hand"),
        new("LI1.money", "linking", new("coverage: money", "dekking: geld"), new("LI1 over money only", "LI1 over alleen geld"), "0-1", "none required", "essay par. 2.2", "toy by hand"),
        new("LI1.support", "linking", new("coverage: support", "dekking: steun"), new("LI1 over support only", "LI1 over alleen steun"), "0-1", "none required", "essay par. 2.2", "toy by hand"),
        new("LI2", "linking", new("resource coverage", "dekking van hulpbronnen"), new("of the four resources, those with an institution as source", "van de vier hulpbronnen, die met een institutie als bron"), "0-1", "-", "essay par. 2.2", "toy by hand"),
        new("LI2.redundant", "linking", new("resources with two sources", "hulpbronnen met twee bronnen"), new("resources with at least two independent institutions as source", "hulpbronnen met minstens twee onafhankelijke instituties als bron"), "0..4", "no source mentioned", "essay par. 2.2", "toy by hand"),
        new("LI3", "linking", new("ways to the institution", "wegen naar de institutie"), new("ways to people of the institution that share nobody (κ)", "wegen naar mensen van de institutie die niemand delen (κ)"), "0..", "nobody of the institution known; no way mentioned", "Menger (1927)", "networkx, brute force, toy by hand"),
        new("LI3.kind", "linking", new("ways, best of the kind", "wegen, beste van de soort"), new("largest LI3 over the institutions of a kind", "grootste LI3 over de instituties van een soort"), "0..", "as LI3", "Menger (1927)", "toy by hand"),
        new("LI5", "linking", new("concentration of money (HHI)", "concentratie van geld (HHI)"), new("sum of squared shares of the payers", "som van de gekwadrateerde aandelen van de betalers"), "1/N..1", "no payer mentioned; amounts not stated", "Hirschman (1964)", "toy by hand"),
        new("LI5.normalised", "linking", new("concentration, normalised", "concentratie, genormeerd"), new("(HHI - 1/N) / (1 - 1/N)", "(HHI - 1/N) / (1 - 1/N)"), "0-1", "as LI5", "Hirschman (1964)", "toy by hand"),
        new("LI5.effective", "linking", new("effective number of payers", "effectief aantal betalers"), new("1 / HHI", "1 / HHI"), "1..N", "as LI5", "Hirschman (1964)", "toy by hand"),
        new("LI5.dominant", "linking", new("largest share of one payer", "grootste aandeel van een betaler"), new("largest share in the stated euros", "grootste aandeel in de genoemde euro's"), "1/N..1", "as LI5", "Carroll and Stater (2009)", "toy by hand"),
        new("LI5.payers", "linking", new("stated payers", "genoemde betalers"), new("payers named by a source", "betalers die een bron noemt"), "0..", "none mentioned", "essay par. 3.2", "real set by hand"),
        new("LI8", "linking", new("activation", "activering"), new("tied institutions with an agreement or flow, of all tied", "verbonden instituties met een afspraak of stroom, van alle verbonden"), "0-1", "no linking tie mentioned", "essay par. 2.2", "toy by hand"),
    ];
}

using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph;

/// <summary>The catalogue of measures: one source for the command list, the pages in docs/measures and the footnotes of reports.</summary>
public static class Measures
{
    /// <summary>Every measure, in the order in which scores are given.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        new("BO1", "bonding", new("density inside", "dichtheid binnen"), new("ties between two members, of all pairs of members", "contacten tussen twee leden, van alle paren leden"), "0-1", "fewer than two members; no inside tie recorded", "Wasserman and Faust (1994)", "networkx, toy by hand"),
        new("BO4", "bonding", new("closure (transitivity)", "geslotenheid (transitiviteit)"), new("3 × triangles / connected triples among the members", "3 × driehoeken / verbonden drietallen onder de leden"), "0-1", "no member tied to two others", "Wasserman and Faust (1994)", "networkx, igraph"),
        new("BO7", "bonding", new("compactness", "compactheid"), new("mean of 1 / steps over all pairs of members; no way counts 0", "gemiddelde van 1 / stappen over alle paren leden; geen weg telt als 0"), "0-1", "fewer than two members", "Borgatti (2006)", "toy by hand"),
        new("BO8", "bonding", new("connectedness", "verbondenheid"), new("share of pairs of members with any way to each other", "deel van de paren leden dat elkaar via via bereikt"), "0-1", "fewer than two members", "Borgatti (2006)", "toy by hand"),
        new("BO9", "bonding", new("vertex connectivity", "samenhang bij vertrek"), new("how many members must leave before the others fall apart", "hoeveel leden moeten vertrekken voordat de rest uiteenvalt"), "0..n-1", "fewer than two members", "White and Harary (2001)", "networkx"),
        new("BO9.largest", "bonding", new("vertex connectivity of the largest group", "samenhang bij vertrek van de grootste groep"), new("BO9 within the largest connected group of members", "BO9 binnen de grootste samenhangende groep leden"), "0..n-1", "no such group of two", "White and Harary (2001)", "networkx"),
        new("BO11", "bonding", new("cut persons", "spilpersonen binnen"), new("members without whom others lose each other", "leden zonder wie anderen elkaar kwijtraken"), "0..n-2", "no inside tie recorded", "Hopcroft and Tarjan (1973)", "networkx, igraph"),
        new("BR1", "bridging", new("reach", "bereik in de wijk"), new("distinct community partners with any tie", "verschillende partners in de gemeenschap met een band"), "0..", "none mentioned and nobody asked for all", "essay par. 2.2", "toy by hand"),
        new("BR1.in", "bridging", new("reach inside the neighbourhood", "bereik binnen de wijk"), new("partners that share a neighbourhood", "partners die een wijk delen"), "0..", "none mentioned", "essay par. 2.2", "toy by hand"),
        new("BR1.out", "bridging", new("reach outside the neighbourhood", "bereik buiten de wijk"), new("partners known to share no neighbourhood", "partners van wie bekend is dat ze geen wijk delen"), "0..", "none mentioned", "essay par. 4.1", "toy by hand"),
        new("BR1.sectors", "bridging", new("sectors reached", "bereikte sectoren"), new("distinct sectors among the partners", "verschillende sectoren onder de partners"), "0..", "none mentioned", "essay par. 2.2", "toy by hand"),
        new("BR1.neighbourhoods", "bridging", new("neighbourhoods reached", "bereikte wijken"), new("distinct neighbourhood labels among the partners", "verschillende wijknamen onder de partners"), "0..", "none mentioned", "essay par. 2.2", "toy by hand"),
        new("BR1.coverage", "bridging", new("sector coverage", "dekking van sectoren"), new("required sectors reached, of all required sectors", "bereikte gevraagde sectoren, van alle gevraagde sectoren"), "0-1", "none required; none mentioned", "essay par. 2.2", "toy by hand"),
        new("BR2", "bridging", new("effective size", "effectieve omvang"), new("partners minus the average tie of a partner to other partners", "partners min de gemiddelde band van een partner met andere partners"), "1..n", "no partners", "Burt (1992), Borgatti (1997)", "networkx"),
        new("BR3", "bridging", new("efficiency", "efficiëntie"), new("effective size / number of partners", "effectieve omvang / aantal partners"), "0-1", "no partners", "Burt (1992)", "networkx"),
        new("BR4", "bridging", new("constraint", "inperking (constraint)"), new("sum over partners of (direct + indirect share of ties)²", "som over partners van (direct + indirect aandeel van de banden)²"), "0-1.4; not bounded by 1", "no partners", "Burt (1992)", "networkx, igraph"),
        new("BR2.all", "bridging", new("effective size, institutions included", "effectieve omvang, met instituties"), new("BR2 with institutions and undecided organisations among the partners", "BR2 met instituties en nog niet ingedeelde organisaties onder de partners"), "1..n", "no partners", "Burt (1992)", "networkx, toy by hand"),
        new("BR3.all", "bridging", new("efficiency, institutions included", "efficiëntie, met instituties"), new("BR3 with institutions and undecided organisations among the partners", "BR3 met instituties en nog niet ingedeelde organisaties onder de partners"), "0-1", "no partners", "Burt (1992)", "networkx, toy by hand"),
        new("BR4.all", "bridging", new("constraint, institutions included", "inperking, met instituties"), new("BR4 with institutions and undecided organisations among the partners", "BR4 met instituties en nog niet ingedeelde organisaties onder de partners"), "0-1.4", "no partners", "Burt (1992)", "networkx, igraph"),
        new("BR7", "bridging", new("E-I index", "E-I-index"), new("(ties outwards - ties inside) / all contact ties of the organisation", "(banden naar buiten - banden binnen) / alle contacten van de organisatie"), "-1..1", "no contact recorded", "Krackhardt and Stern (1988)", "toy by hand"),
        new("BR8", "bridging", new("diversity (Blau)", "verscheidenheid (Blau)"), new("1 - sum of squared shares of the sectors among the partners", "1 - som van de gekwadrateerde aandelen van de sectoren onder de partners"), "0-1", "no partners", "Blau (1977)", "toy by hand"),
        new("BR8.iqv", "bridging", new("diversity, normalised (IQV)", "verscheidenheid, genormeerd (IQV)"), new("Blau × K / (K - 1) for K sectors", "Blau × K / (K - 1) bij K sectoren"), "0-1", "no partners; one sector", "Agresti and Agresti (1978)", "toy by hand"),
        new("BR8.shannon", "bridging", new("diversity (Shannon)", "verscheidenheid (Shannon)"), new("- sum of share × ln share", "- som van aandeel × ln aandeel"), "0..ln K", "no partners", "Shannon (1948)", "igraph diversity"),
        new("BR8.pielou", "bridging", new("evenness (Pielou)", "evenwichtigheid (Pielou)"), new("Shannon / ln K", "Shannon / ln K"), "0-1", "no partners; one sector", "Shannon (1948)", "igraph diversity"),
        new("BR8.hill1", "bridging", new("effective number of sectors (1)", "effectief aantal sectoren (1)"), new("e to the power Shannon", "e tot de macht Shannon"), "1..K", "no partners", "Hill (1973)", "by hand"),
        new("BR8.hill2", "bridging", new("effective number of sectors (2)", "effectief aantal sectoren (2)"), new("1 / sum of squared shares", "1 / som van gekwadrateerde aandelen"), "1..K", "no partners", "Hill (1973)", "by hand"),
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

    /// <summary>The measure with an id, or null.</summary>
    /// <param name="id">The id, such as <c>BR1</c>.</param>
    /// <returns>The entry.</returns>
    public static Measure? Find(string id) => All.FirstOrDefault(m => m.Id == id);
}

/// <summary>An entry of the catalogue.</summary>
/// <param name="Id">The id, such as <c>BR1</c>; a dot marks a companion.</param>
/// <param name="Capital">bonding, bridging or linking.</param>
/// <param name="Name">The name, in both languages.</param>
/// <param name="Definition">The definition in one line, in both languages.</param>
/// <param name="Range">The range of values.</param>
/// <param name="Undefined">When it is n/a.</param>
/// <param name="Reference">Where it comes from.</param>
/// <param name="CheckedAgainst">The outside witness.</param>
public sealed record Measure(
    string Id,
    string Capital,
    Label Name,
    Label Definition,
    string Range,
    string Undefined,
    string Reference,
    string CheckedAgainst);

using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <content>Ties to other players of the neighbourhood, and beyond.</content>
public static partial class Measures
{
    private static ImmutableArray<Measure> Bridging =>
    [
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
    ];
}

using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <content>Ties among the members of an organisation.</content>
public static partial class Measures
{
    private static ImmutableArray<Measure> Bonding =>
    [
        new("BO1", "bonding", new("density inside", "dichtheid binnen"), new("ties between two members, of all pairs of members", "contacten tussen twee leden, van alle paren leden"), "0-1", "fewer than two members; no inside tie recorded", "Wasserman and Faust (1994)", "networkx, toy by hand"),
        new("BO2", "bonding", new("strong density", "dichtheid van sterke banden"), new("strong ties between two members, of all pairs of members", "sterke banden tussen twee leden, van alle paren leden"), "0-1", "fewer than two members; no inside tie recorded; strengths not stated", "Granovetter (1973)", "toy by hand"),
        new("BO3", "bonding", new("role coupling", "koppeling van rollen"), new("pairs of roles (board, leader, volunteer) with a strong tie between two of their people, of all pairs possible", "paren rollen (bestuur, trekker, vrijwilliger) met een sterke band tussen twee van hun mensen, van alle mogelijke paren"), "0-1", "no two people with a role; strengths not stated", "essay par. 2.2", "toy by hand"),
        new("BO4", "bonding", new("closure (transitivity)", "geslotenheid (transitiviteit)"), new("3 × triangles / connected triples among the members", "3 × driehoeken / verbonden drietallen onder de leden"), "0-1", "no member tied to two others", "Wasserman and Faust (1994)", "networkx, igraph"),
        new("BO5", "bonding", new("mean local clustering", "gemiddelde lokale clustering"), new("mean share of a member's pairs of contacts that know each other, over members with two contacts or more", "gemiddeld deel van de paren contacten van een lid die elkaar kennen, over leden met twee of meer contacten"), "0-1", "no member tied to two others", "Watts and Strogatz (1998)", "networkx, igraph, toy by hand") { Code = "LocalClustering" },
        new("BO5.zeros", "bonding", new("mean local clustering, all members", "gemiddelde lokale clustering, alle leden"), new("BO5 with 0 for members with fewer than two contacts", "BO5 met 0 voor leden met minder dan twee contacten"), "0-1", "no member tied to two others", "Watts and Strogatz (1998)", "networkx, igraph, toy by hand") { Code = "LocalClustering" },
        new("BO6", "bonding", new("mean strength", "gemiddelde sterkte"), new("mean strength of the ties inside that have one", "gemiddelde sterkte van de banden binnen die er een hebben"), "the project's scale", "no tie inside; strengths not stated", "Granovetter (1973)", "toy by hand") { Code = "TieStrength" },
        new("BO6.median", "bonding", new("median strength", "middelste sterkte"), new("the strength in the middle, for scales that are in order but not in proportion", "de middelste sterkte, voor schalen met een volgorde maar geen verhouding"), "the project's scale", "as BO6", "Granovetter (1973)", "toy by hand") { Code = "TieStrength" },
        new("BO7", "bonding", new("compactness", "compactheid"), new("mean of 1 / steps over all pairs of members; no way counts 0", "gemiddelde van 1 / stappen over alle paren leden; geen weg telt als 0"), "0-1", "fewer than two members", "Borgatti (2006)", "toy by hand"),
        new("BO8", "bonding", new("connectedness", "verbondenheid"), new("share of pairs of members with any way to each other", "deel van de paren leden dat elkaar via via bereikt"), "0-1", "fewer than two members", "Borgatti (2006)", "toy by hand"),
        new("BO9", "bonding", new("vertex connectivity", "samenhang bij vertrek"), new("how many members must leave before the others fall apart", "hoeveel leden moeten vertrekken voordat de rest uiteenvalt"), "0..n-1", "fewer than two members", "White and Harary (2001)", "networkx"),
        new("BO9.largest", "bonding", new("vertex connectivity of the largest group", "samenhang bij vertrek van de grootste groep"), new("BO9 within the largest connected group of members", "BO9 binnen de grootste samenhangende groep leden"), "0..n-1", "no such group of two", "White and Harary (2001)", "networkx"),
        new("BO10", "bonding", new("core", "kern"), new("the largest k for which there are members who each know k others among themselves", "de grootste k waarvoor er leden zijn die elk k anderen onder elkaar kennen"), "0..n-1", "fewer than two members", "Seidman (1983)", "networkx, igraph, toy by hand") { Code = "KCore" },
        new("BO10.share", "bonding", new("share in the core", "deel in de kern"), new("members in the core of BO10, of all members", "leden in de kern van BO10, van alle leden"), "0-1", "no tie inside", "Seidman (1983)", "toy by hand") { Code = "KCore" },
        new("BO11", "bonding", new("cut persons", "spilpersonen binnen"), new("members without whom others lose each other", "leden zonder wie anderen elkaar kwijtraken"), "0..n-2", "no inside tie recorded", "Hopcroft and Tarjan (1973)", "networkx, igraph"),
        new("BO12", "bonding", new("members without a tie inside", "leden zonder band binnen"), new("members of whom no tie with another member is recorded", "leden van wie geen band met een ander lid is vastgelegd"), "0..n", "fewer than two members", "-", "toy by hand"),
        new("BO12.true", "bonding", new("true isolates", "werkelijk alleenstaanden"), new("those of BO12 of whom every pair was observed", "die van BO12 van wie elk paar is waargenomen"), "0..n", "as BO12", "-", "toy by hand"),
        new("BO12.unobserved", "bonding", new("perhaps isolates", "misschien alleenstaanden"), new("those of BO12 of whom a pair was not observed", "die van BO12 van wie een paar niet is waargenomen"), "0..n", "as BO12", "-", "by hand"),
    ];
}

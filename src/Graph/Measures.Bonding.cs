using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <content>Ties among the members of an organisation.</content>
public static partial class Measures
{
    private static ImmutableArray<Measure> Bonding =>
    [
        new("BO1", "bonding", new("density inside", "dichtheid binnen"), new("ties between two members, of all pairs of members", "contacten tussen twee leden, van alle paren leden"), "0-1", "fewer than two members; no inside tie recorded", "Wasserman and Faust (1994)", "networkx, toy by hand"),
        new("BO4", "bonding", new("closure (transitivity)", "geslotenheid (transitiviteit)"), new("3 × triangles / connected triples among the members", "3 × driehoeken / verbonden drietallen onder de leden"), "0-1", "no member tied to two others", "Wasserman and Faust (1994)", "networkx, igraph"),
        new("BO7", "bonding", new("compactness", "compactheid"), new("mean of 1 / steps over all pairs of members; no way counts 0", "gemiddelde van 1 / stappen over alle paren leden; geen weg telt als 0"), "0-1", "fewer than two members", "Borgatti (2006)", "toy by hand"),
        new("BO8", "bonding", new("connectedness", "verbondenheid"), new("share of pairs of members with any way to each other", "deel van de paren leden dat elkaar via via bereikt"), "0-1", "fewer than two members", "Borgatti (2006)", "toy by hand"),
        new("BO9", "bonding", new("vertex connectivity", "samenhang bij vertrek"), new("how many members must leave before the others fall apart", "hoeveel leden moeten vertrekken voordat de rest uiteenvalt"), "0..n-1", "fewer than two members", "White and Harary (2001)", "networkx"),
        new("BO9.largest", "bonding", new("vertex connectivity of the largest group", "samenhang bij vertrek van de grootste groep"), new("BO9 within the largest connected group of members", "BO9 binnen de grootste samenhangende groep leden"), "0..n-1", "no such group of two", "White and Harary (2001)", "networkx"),
        new("BO11", "bonding", new("cut persons", "spilpersonen binnen"), new("members without whom others lose each other", "leden zonder wie anderen elkaar kwijtraken"), "0..n-2", "no inside tie recorded", "Hopcroft and Tarjan (1973)", "networkx, igraph"),
    ];
}

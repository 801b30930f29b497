using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <content>Numbers about pairs of nodes of any network: ways, what cuts them, and what the two share.</content>
public static partial class Measures
{
    private static ImmutableArray<Measure> Pairs =>
    [
        new("distance", Plain, new("distance", "afstand"), new("fewest steps from the one to the other", "minste stappen van de een naar de ander"), "0..n-1", "no path", "Moore (1959)", "networkx") { Code = "BreadthFirst", Fields = ["distance"] },
        new("length", Plain, new("shortest path by length", "kortste pad naar lengte"), new("least sum of lengths (1 / strength) of a path", "kleinste som van lengtes (1 / sterkte) van een pad"), "0..", "no path", "Dijkstra (1959)", "networkx, all paths") { Code = "Dijkstra" },
        new("width", Plain, new("widest path", "breedste pad"), new("the strength of the weakest tie on the way whose weakest tie is strongest", "de sterkte van de zwakste band op de weg waarvan de zwakste band het sterkst is"), "0..", "no path", "Pollack (1960)", "all paths") { Code = "WidestPath" },
        new("katz", Plain, new("Katz similarity", "Katz-gelijkenis"), new("walks between two nodes, long ones counting less", "wandelingen tussen twee knopen, lange tellen minder"), "0..", "no ties", "Katz (1953)", "numpy") { Code = "Katz" },
        new("maximumFlow", Plain, new("maximum flow through nodes", "grootste stroom door knopen"), new("most that can pass from the one to the other when each node lets through only so much", "meeste dat van de een naar de ander kan als elke knoop maar zoveel doorlaat"), "0..", "a way without limit", "Even and Tarjan (1975)", "networkx, brute force") { Code = "MaximumFlow" },
        new("disjointPaths", Plain, new("disjoint paths", "onafhankelijke paden"), new("most ways that share no node but the ends; a direct tie is one", "meeste wegen die buiten de uiteinden geen knoop delen; een directe band is er een"), "0..n-1", "same node", "Menger (1927)", "networkx, brute force") { Code = "DisjointPaths", Fields = ["disjointPaths"] },
        new("minimumCut", Plain, new("minimum vertex cut", "kleinste knoopsnede"), new("fewest nodes that cut every way: nearest the source, and nearest the target", "minste knopen die elke weg afsnijden: het dichtst bij de bron, en bij het doel"), "0..n-2", "adjacent; same node", "Even and Tarjan (1975)", "networkx, brute force") { Code = "VertexCut", Fields = ["minimumCut", "minimumCutFar"] },
        new("dominators", Plain, new("dominators", "knopen die elke weg passeert"), new("the nodes that every way passes", "de knopen waar elke weg langs gaat"), "0..n-2", "no path; same node", "Lengauer and Tarjan (1979)", "networkx, brute force") { Code = "Dominators", Fields = ["dominators"] },
        new("matching", Plain, new("maximum matching", "grootste koppeling"), new("most pairs, one from each side, with nobody in two of them", "meeste paren, een van elke kant, met niemand in twee ervan"), "0..n/2", "-", "König (1931), Hopcroft and Karp (1973)", "maximum flow, brute force") { Code = "Matching" },
        new("reliability", Plain, new("reliability", "betrouwbaarheid van de weg"), new("chance that a source reaches a sink when each node is there with its own probability", "kans dat een bron een doel bereikt als elke knoop er met een eigen kans is"), "0-1", "-", "Colbourn (1987)", "every case tried one by one") { Code = "Reliability" },
        new("commonNeighbours", Plain, new("common neighbours", "gedeelde buren"), new("nodes tied to both", "knopen met een band met beide"), "0..n-2", "same node", "Liben-Nowell and Kleinberg (2007)", "networkx") { Code = "CommonNeighbours", Fields = ["commonNeighbours"] },
        new("jaccard", Plain, new("Jaccard", "Jaccard"), new("common neighbours, of all neighbours of either", "gedeelde buren, van alle buren van een van beide"), "0-1", "no neighbours; same node", "Jaccard (1901)", "networkx") { Code = "CommonNeighbours", Fields = ["jaccard"] },
        new("adamicAdar", Plain, new("Adamic–Adar", "Adamic–Adar"), new("sum over common neighbours of 1 / ln degree", "som over gedeelde buren van 1 / ln graad"), "0..", "same node", "Adamic and Adar (2003)", "networkx") { Code = "CommonNeighbours", Fields = ["adamicAdar"] },
        new("resourceAllocation", Plain, new("resource allocation", "verdeling van middelen (RA)"), new("sum over common neighbours of 1 / degree", "som over gedeelde buren van 1 / graad"), "0..", "same node", "Zhou, Lü and Zhang (2009)", "networkx") { Code = "CommonNeighbours", Fields = ["resourceAllocation"] },
        new("disparity", Plain, new("disparity of a tie", "dispariteit van een band"), new("chance that a random share of a node's strength is as large as this tie, at either end", "kans dat een willekeurig deel van de sterkte van een knoop zo groot is als deze band, aan elk uiteinde"), "0-1", "one tie", "Serrano, Boguñá and Vespignani (2009)", "R package backbone 2.1.3, closed form, breaks at random") { Code = "DisparityFilter", Fields = ["disparity"] },
    ];
}

using System.Collections.Immutable;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>The names of what can be measured, as the JSON writes them and as --only takes them.</summary>
internal static class MeasureNames
{
    /// <summary>About the whole network, in the order of the JSON.</summary>
    public static ImmutableArray<string> Graph { get; } =
    [
        "density", "reciprocity", "transitivity", "meanClustering", "meanClusteringOfDegreeTwo", "components", "largestComponent", "connectedness",
        "fragmentation", "distanceFragmentation", "maxCore", "eiIndex", "eiExpected", "modularityOfGroups", "assortativity", "modularityFound",
    ];

    /// <summary>About every node, in the order of the JSON.</summary>
    public static ImmutableArray<string> Nodes { get; } =
    [
        "degree", "inDegree", "outDegree", "strength", "betweenness", "closeness", "harmonic", "harmonicIn", "clustering", "constraint", "effectiveSize",
        "efficiency", "hierarchy", "core", "eiIndex", "coordinator", "itinerant", "gatekeeper", "representative", "liaison", "cutNode", "component",
    ];

    /// <summary>About every node of a network of who was where together, behind the others.</summary>
    public const string Events = "events";

    /// <summary>Lists.</summary>
    public static ImmutableArray<string> Lists { get; } = ["cutNodes", "bridgeTies", "communities", "disparity"];

    /// <summary>All names, each once.</summary>
    public static ImmutableArray<string> All { get; } = [.. Graph.Concat(Nodes).Concat(Lists).Distinct(StringComparer.Ordinal)];
}

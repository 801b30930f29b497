using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>The numbers about the whole network.</summary>
internal static class GraphFields
{
    /// <summary>A number, by the name of its field.</summary>
    public static GraphValue Of(string name, MeasureWork work)
    {
        if (!work.Options.Asks(name))
        {
            return new GraphValue(name, null, MeasureReasons.NotAsked);
        }

        var network = work.Network;
        var hasGroups = work.Measured.Groups is not null;
        return name switch
        {
            "density" => new(name, Density.Of(network), MeasureReasons.OneNode),
            "reciprocity" => new(name, Reciprocity.Of(network), network.IsDirected ? MeasureReasons.NoTies : MeasureReasons.Undirected),
            "transitivity" => new(name, Transitivity.Of(network), MeasureReasons.NoTwoPath),
            "meanClustering" => new(name, network.NodeCount == 0 ? null : work.Clustering.Sum() / network.NodeCount, MeasureReasons.NoNodes),
            "meanClusteringOfDegreeTwo" => new(name, work.Clustering.Mean(), MeasureReasons.NoTwoPath),
            "components" => new(name, work.Components.Count, ""),
            "largestComponent" => new(name, work.Components.Largest is { } part ? work.Components.Sizes[part] : 0, ""),
            "connectedness" => new(name, Connectedness.Of(network), MeasureReasons.OneNode),
            "fragmentation" => new(name, 1 - Connectedness.Of(network), MeasureReasons.OneNode),
            "distanceFragmentation" => new(name, 1 - work.Distances.Compactness, MeasureReasons.OneNode),
            "maxCore" => new(name, work.Cores.Maximum, MeasureReasons.NoNodes),
            "eiIndex" or "eiExpected" or "modularityOfGroups" or "assortativity" when !hasGroups => new(name, null, MeasureReasons.NoGroups),
            "eiIndex" => new(name, work.Ei.Value, MeasureReasons.NoTies),
            "eiExpected" => new(name, work.Ei.Expected, MeasureReasons.NoTies),
            "modularityOfGroups" => new(name, work.ModularityOfGroups(), MeasureReasons.NoTies),
            "assortativity" => new(name, Assortativity.Of(network, work.Measured.Groups!), work.Ei.Value is null ? MeasureReasons.NoTies : MeasureReasons.OneGroup),
            "modularityFound" => new(name, work.Communities.Modularity, MeasureReasons.NoTies),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such number about a network."),
        };
    }
}

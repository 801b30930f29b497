using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>Measures pairs of nodes: how many ways there are between them, what cuts them, whom they share.</summary>
/// <remarks>Ways follow the direction of ties; shared neighbours are those of the network without direction.</remarks>
internal sealed class PairFields(Network network)
{
    private static readonly ImmutableArray<string> OfWays = ["distance", "disjointPaths", "minimumCut", "minimumCutFar", "dominators"];
    private static readonly ImmutableArray<string> OfNeighbours = ["commonNeighbours", "jaccard", "adamicAdar", "resourceAllocation"];

    private readonly Network _underlying = network.Undirected(TieMerge.Any);

    /// <summary>Everything about a pair.</summary>
    public PairValues Of(int source, int target)
    {
        var reasons = ImmutableArray.CreateBuilder<(string, string)>();
        var values = Shared(source, target, reasons);
        if (source == target)
        {
            reasons.InsertRange(0, OfWays.Select(f => (f, MeasureReasons.SameNode)));
            return values with { Reasons = reasons.ToImmutable() };
        }

        var path = BreadthFirst.ShortestPath(network, source, target);
        if (path.IsEmpty)
        {
            reasons.Insert(0, ("distance", MeasureReasons.NoPath));
            reasons.Add(("dominators", MeasureReasons.NoPath));
        }

        values = values with
        {
            Distance = path.IsEmpty ? null : path.Length - 1,
            Dominators = Dominators.Of(network, [source], [target])?.RemoveAll(node => node == source || node == target),
        };
        if (!network.HasTie(source, target))
        {
            var cuts = VertexCut.Between(network, source, target)!;
            return values with
            {
                DisjointPaths = cuts.Size,
                MinimumCut = cuts.NearestSources,
                MinimumCutFar = cuts.NearestSinks,
                Reasons = reasons.ToImmutable(),
            };
        }

        // The direct tie is a way of its own; the others are those of the network without it.
        reasons.Add(("minimumCut", MeasureReasons.Adjacent));
        reasons.Add(("minimumCutFar", MeasureReasons.Adjacent));
        return values with { DisjointPaths = 1 + VertexCut.Between(Without(source, target), source, target)!.Size, Reasons = reasons.ToImmutable() };
    }

    private PairValues Shared(int source, int target, ImmutableArray<(string, string)>.Builder reasons)
    {
        if (source == target)
        {
            reasons.AddRange(OfNeighbours.Select(f => (f, MeasureReasons.SameNode)));
            return new PairValues { Source = source, Target = target, Reasons = [] };
        }

        var shared = CommonNeighbours.Of(_underlying, source, target);
        if (shared.Jaccard is null)
        {
            reasons.Add(("jaccard", MeasureReasons.NoNeighbours));
        }

        return new PairValues
        {
            Source = source,
            Target = target,
            CommonNeighbours = shared.Common,
            Jaccard = shared.Jaccard,
            AdamicAdar = shared.AdamicAdar,
            ResourceAllocation = shared.ResourceAllocation,
            Reasons = [],
        };
    }

    private Network Without(int source, int target)
    {
        var sources = new List<int>();
        var targets = new List<int>();
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var neighbour in network.Neighbours(node))
            {
                var isThisTie = (node == source && neighbour == target) || (!network.IsDirected && node == target && neighbour == source);
                if (!isThisTie && (network.IsDirected || node < neighbour))
                {
                    sources.Add(node);
                    targets.Add(neighbour);
                }
            }
        }

        return NetworkBuilder.Build(
            network.NodeCount, sources.ToArray(), targets.ToArray(), options: new NetworkOptions { IsDirected = network.IsDirected, Merge = TieMerge.Any }).Network;
    }
}

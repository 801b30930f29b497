using System.Collections.Immutable;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>What there is between two nodes. A null has a reason beside it.</summary>
internal sealed record PairValues
{
    /// <summary>The first node; ways begin here.</summary>
    public required int Source { get; init; }

    /// <summary>The second node; ways end here.</summary>
    public required int Target { get; init; }

    /// <summary>Steps of a shortest way.</summary>
    public int? Distance { get; init; }

    /// <summary>Ways that share no node but the two ends.</summary>
    public long? DisjointPaths { get; init; }

    /// <summary>The fewest nodes that cut every way, those nearest the source.</summary>
    public ImmutableArray<int>? MinimumCut { get; init; }

    /// <summary>As many nodes that cut every way, those nearest the target.</summary>
    public ImmutableArray<int>? MinimumCutFar { get; init; }

    /// <summary>Nodes tied to both.</summary>
    public int? CommonNeighbours { get; init; }

    /// <summary>Common neighbours, as a share of all neighbours.</summary>
    public double? Jaccard { get; init; }

    /// <summary>Sum over common neighbours of one over the logarithm of their degree.</summary>
    public double? AdamicAdar { get; init; }

    /// <summary>Sum over common neighbours of one over their degree.</summary>
    public double? ResourceAllocation { get; init; }

    /// <summary>Nodes that every way passes, in their order.</summary>
    public ImmutableArray<int>? Dominators { get; init; }

    /// <summary>Why a field is null.</summary>
    public required ImmutableArray<(string Field, string Reason)> Reasons { get; init; }
}

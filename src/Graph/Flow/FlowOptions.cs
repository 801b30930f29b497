using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>How much each node lets through, for flows, cuts and disjoint paths.</summary>
public sealed record FlowOptions
{
    /// <summary>The capacity of a node that cannot fail.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>One capacity per node, 0 or more or <see cref="Unlimited"/>, in node order; empty (default) means 1 for each.</summary>
    public ImmutableArray<int> NodeCapacities { get; init; } = [];

    /// <summary>Capacity 1 for each node, but no limit for those named.</summary>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static FlowOptions WithUnlimited(Network network, params ReadOnlySpan<int> nodes)
    {
        NetworkErrors.RequireNodes(network, nodes, nameof(nodes));
        var capacities = new int[network.NodeCount];
        Array.Fill(capacities, 1);
        foreach (var node in nodes)
            capacities[node] = Unlimited;
        return new FlowOptions { NodeCapacities = [.. capacities] };
    }

    internal ReadOnlySpan<int> Checked(Network network)
    {
        var capacities = NodeCapacities.IsDefault ? [] : NodeCapacities.AsSpan();
        if (capacities.IsEmpty)
            return capacities;
        NetworkErrors.RequireOnePerNode(network, capacities.Length, nameof(NodeCapacities));
        for (var node = 0; node < capacities.Length; node++)
        {
            if (capacities[node] < 0)
                throw new ArgumentException($"NodeCapacities[{node}] is {capacities[node]}; a capacity is 0 or more.", nameof(NodeCapacities));
        }
        return capacities;
    }
}

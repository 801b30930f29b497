using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Brokerage (BR6) and betweenness (BR9) of every node of one network; each computed when first asked for.</summary>
public sealed class BrokerScores
{
    private readonly LabelledNetwork _network;
    private readonly Lazy<BrokerageCensus> _census;
    private readonly Lazy<NodeScores> _betweenness;

    internal BrokerScores(LabelledNetwork network, Func<string, string?> groupOf)
    {
        _network = network;
        _census = new(() => Brokerage.Of(network.Network, Groups(network, groupOf), new BrokerageOptions { WithExclusive = true }));
        _betweenness = new(() => Betweenness.Of(network.Network, new BetweennessOptions { IsNormalised = true }));
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _network.Labels.Count;

    /// <summary>How many nodes have no group.</summary>
    public int WithoutGroup => _census.Value.WithoutGroup;

    /// <summary>The roles of a node; null for one without a group.</summary>
    /// <param name="id">Id of the node.</param>
    /// <returns>Its roles, undirected.</returns>
    public BrokerRoles? RolesOf(string id) => _census.Value.PerNode[_network.Labels.IndexOf(id)];

    /// <summary>The pairs that a node alone stands between.</summary>
    /// <param name="id">Id of the node.</param>
    /// <returns>Their number.</returns>
    public long ExclusiveOf(string id) => _census.Value.Exclusive!.Value[_network.Labels.IndexOf(id)];

    /// <summary>The betweenness of a node, divided by the number of pairs of others; null below three nodes.</summary>
    /// <param name="id">Id of the node.</param>
    /// <returns>The betweenness.</returns>
    public double? BetweennessOf(string id) => _betweenness.Value[_network.Labels.IndexOf(id)];

    /// <summary>How many nodes a node is tied to.</summary>
    /// <param name="id">Id of the node.</param>
    /// <returns>Their number.</returns>
    public int DegreeOf(string id) => _network.Network.Degree(_network.Labels.IndexOf(id));

    private static int[] Groups(LabelledNetwork network, Func<string, string?> groupOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. network.Labels.Select(id => groupOf(id) is not { } group ? -1 : numbers.TryGetValue(group, out var known) ? known : numbers[group] = numbers.Count)];
    }
}

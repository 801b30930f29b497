using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests;

/// <summary>What must hold for every measure: names do not matter, and an isolate changes nothing for the others.</summary>
internal static class Invariance
{
    public static Network WithIsolate(Network network)
    {
        var (sources, targets, strengths) = Arcs(network);
        return NetworkBuilder.Build(
            network.NodeCount + 1, sources, targets, strengths, new NetworkOptions { IsDirected = network.IsDirected }).Network;
    }

    /// <summary>Relabelling permutes the values; with an isolate the others keep theirs and the isolate has the given one.</summary>
    public static void HoldsPerNode(Func<Network, IEnumerable<double?>> measure, double? ofIsolate, bool isolateMatters = false)
    {
        foreach (var network in RandomNetworks.All())
        {
            var values = measure(network).ToArray();
            var order = RandomNetworks.Permutation(network.NodeCount, 5);
            Near.Equal(order.Select(node => values[node]), measure(network.Induced(order)), 1e-12, network.ToString());
            if (!isolateMatters)
                Near.Equal(values.Append(ofIsolate), measure(WithIsolate(network)), 1e-12, network.ToString());
        }
    }

    /// <summary>Relabelling leaves the value of the whole network as it is.</summary>
    public static void HoldsForTheWhole(Func<Network, double?> measure, bool alsoWithIsolate = false)
    {
        foreach (var network in RandomNetworks.All())
        {
            var value = measure(network);
            Near.Equal(value, measure(network.Induced(RandomNetworks.Permutation(network.NodeCount, 5))), 1e-12, network.ToString());
            if (alsoWithIsolate)
                Near.Equal(value, measure(WithIsolate(network)), 1e-12, network.ToString());
        }
    }

    public static (int[] Sources, int[] Targets, double[] Strengths) Arcs(Network network)
    {
        List<int> sources = [], targets = [];
        List<double> strengths = [];
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var neighbour in network.Neighbours(node))
            {
                if (!network.IsDirected && neighbour < node)
                    continue;
                sources.Add(node);
                targets.Add(neighbour);
                if (network.HasStrengths)
                    strengths.Add(network.Strength(node, neighbour));
            }
        }
        return ([.. sources], [.. targets], [.. strengths]);
    }
}

using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>A channel of which the ties are drawn: its pairs, and which recorded relations a drawn or undrawn pair stands for.</summary>
internal sealed class DrawnChannel
{
    private readonly Dictionary<(int, int), int> _recorded = [];
    private readonly ImmutableArray<ImmutableArray<string>> _relations;

    public DrawnChannel(ReportFrame frame, PlausibleNetworks networks)
    {
        (Frame, Networks) = (frame, networks);
        _relations = [.. frame.Confirmation.Pairs.Select(p => p.Relations)];
        foreach (var (index, pair) in frame.Confirmation.Pairs.Index())
            _recorded[(frame.Labels.IndexOf(pair.One), frame.Labels.IndexOf(pair.Other))] = index;
    }

    /// <summary>The pairs and who reports what.</summary>
    public ReportFrame Frame { get; }

    /// <summary>What is drawn from.</summary>
    public PlausibleNetworks Networks { get; }

    /// <summary>Adds what one draw changes: recorded relations of pairs that are not tied, and ties that nobody recorded.</summary>
    public void Draw(int reading, int draw, HashSet<string> lost, List<Relation> added)
    {
        var channel = Frame.Confirmation.Channel;
        var isDrawn = new bool[_relations.Length];
        foreach (var (first, second) in Networks.Ties(Math.Min(reading, Networks.Rates.Readings.Length - 1), draw))
        {
            if (_recorded.TryGetValue((first, second), out var pair))
            {
                isDrawn[pair] = true;
                continue;
            }

            var (one, other) = (Frame.Labels[first], Frame.Labels[second]);
            added.Add(new Relation { Id = $"~{one}--{channel}--{other}", Source = one, Target = other, Type = channel, IsDirected = false });
        }

        for (var pair = 0; pair < isDrawn.Length; pair++)
        {
            if (!isDrawn[pair])
                lost.UnionWith(_relations[pair]);
        }
    }
}

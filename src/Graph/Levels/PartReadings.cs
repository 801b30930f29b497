using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Levels;

/// <summary>The networks among some units in every reading of for whom people with two hats stand: with ties of every capital channel, and of contact alone.</summary>
/// <remarks>Each open tie is resolved by itself, with weight 1/(k_u·k_v). Resolutions that give the same networks are worked out once: exact up to 256, above that 100 draws by the seed of the reading.</remarks>
internal sealed class PartReadings
{
    private const int AtMost = 256;
    private const int Draws = 100;

    /// <summary>The readings of the ties among some units.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="all">The network of ties that are sure, every capital channel.</param>
    /// <param name="contact">The same by contact alone.</param>
    public PartReadings(Measurement m, LabelledNetwork all, LabelledNetwork contact)
    {
        var (possible, numbers) = (new List<(int One, int Other, bool IsContact)>(), new Dictionary<(int, int, bool), int>());
        var choices = new List<((int, double)[], Func<Xoshiro>)>();
        foreach (var tie in m.Organisations.Open)
        {
            (int Mark, double Share)[] ways = [.. tie.Resolutions.Select(r => (MarkOf(r, tie.Channel == "contact"), r.Share)).GroupBy(w => w.Item1, w => w.Share).Select(g => (g.Key, g.Sum()))];
            if (ways is not [{ Mark: -1 }])
            {
                choices.Add((ways, () => tie.Random(m.Reading.Options.Seed)));
            }
        }

        var outcomes = Outcomes.Of(choices, AtMost, Draws);
        All =
        [
            .. outcomes.All.Select(o => (
                With(all.Network, o.Marks.Select(mark => (possible[mark].One, possible[mark].Other))),
                With(contact.Network, o.Marks.Where(mark => possible[mark].IsContact).Select(mark => (possible[mark].One, possible[mark].Other))), o.Weight)),
        ];
        Open = choices.Count;
        Why = Open == 0 ? [] : outcomes.IsDrawn ? [$"dual-hatted: {Open}", $"readings drawn, seed: {m.Reading.Options.Seed}"] : [$"dual-hatted: {Open}"];

        int MarkOf(Resolution way, bool isContact)
        {
            if (way.One == way.Other || !all.Labels.TryIndexOf(way.One, out var one) || !all.Labels.TryIndexOf(way.Other, out var other)
                || (all.Network.HasTie(one, other) && (!isContact || contact.Network.HasTie(one, other))))
            {
                return -1;
            }

            var key = (Math.Min(one, other), Math.Max(one, other), isContact);
            if (!numbers.TryGetValue(key, out var mark))
            {
                numbers[key] = mark = possible.Count;
                possible.Add(key);
            }

            return mark;
        }
    }

    /// <summary>The two networks in each reading, nodes as in the network of sure ties, and its weight.</summary>
    public ImmutableArray<(Network All, Network Contact, double Weight)> All { get; }

    /// <summary>How many open ties make a difference here.</summary>
    public int Open { get; }

    /// <summary>Why readings differ.</summary>
    public ImmutableArray<string> Why { get; }

    private static Network With(Network network, IEnumerable<(int One, int Other)> more)
    {
        (int One, int Other)[] added = [.. more];
        if (added.Length == 0)
        {
            return network;
        }

        var (from, to) = (new List<int>(added.Select(t => t.One)), new List<int>(added.Select(t => t.Other)));
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var other in network.Neighbours(node))
            {
                if (node < other)
                {
                    from.Add(node);
                    to.Add(other);
                }
            }
        }

        return NetworkBuilder.Build(network.NodeCount, from.ToArray(), to.ToArray(), default, new NetworkOptions { Merge = TieMerge.Any }).Network;
    }
}

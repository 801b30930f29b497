using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Views;

/// <summary>A tie with an end that stands for several units and does not say for which: it is one of several ties.</summary>
/// <param name="One">Id of the end that comes first in ordinal order.</param>
/// <param name="Other">Id of the other end.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Relations">The relations, by id.</param>
/// <param name="Resolutions">Every way to resolve it, by units; the shares add up to 1.</param>
public sealed record OpenTie(string One, string Other, string Channel, ImmutableArray<LiveRelation> Relations, ImmutableArray<Resolution> Resolutions)
{
    /// <summary>The open ties of a reading: pairs of ends in one channel, by ends and channel.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>The ties; none without a dual-hatted person.</returns>
    public static ImmutableArray<OpenTie> Of(Reading reading)
    {
        var open = new SortedDictionary<string, (OpenTie Tie, List<LiveRelation> Relations)>(StringComparer.Ordinal);
        foreach (var live in reading.Live.Where(l => l.IsTie && l.Relation.Source != l.Relation.Target))
        {
            var relation = live.Relation;
            var (source, target) = (reading.UnitsOf(relation.Source, relation.SourceActingFor), reading.UnitsOf(relation.Target, relation.TargetActingFor));
            // With an end that has no unit there is nothing to choose between.
            if ((!source.IsDualHatted && !target.IsDualHatted) || source.Ids.IsEmpty || target.Ids.IsEmpty)
            {
                continue;
            }

            var isInOrder = string.CompareOrdinal(relation.Source, relation.Target) < 0;
            var (one, other, ones, others) = isInOrder
                ? (relation.Source, relation.Target, source.Ids, target.Ids)
                : (relation.Target, relation.Source, target.Ids, source.Ids);
            // Relations of one pair that act for different organisations are ties of their own.
            var key = $"{one}\0{other}\0{live.Rule.Channel}\0{string.Join('\0', ones)}\0\0{string.Join('\0', others)}";
            if (!open.TryGetValue(key, out var found))
            {
                var share = 1.0 / (ones.Length * others.Length);
                open[key] = found = (new OpenTie(one, other, live.Rule.Channel, [], [.. ones.SelectMany(_ => others, (u, v) => new Resolution(u, v, share))]), []);
            }

            found.Relations.Add(live);
        }

        return [.. open.Values.Select(o => o.Tie with { Relations = [.. o.Relations.OrderBy(l => l.Relation.Id, StringComparer.Ordinal)] })];
    }

    /// <summary>Whether a way to resolve it has an end in a unit.</summary>
    /// <param name="unit">Id of the unit.</param>
    public bool Touches(string unit) => Resolutions.Any(r => r.One == unit || r.Other == unit);

    // The same tie takes the same draws wherever it stands, so that numbers with and without a source differ by the source alone.
    internal Xoshiro Random(long seed)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in $"{One}\0{Other}\0{Channel}")
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new Xoshiro(seed, unchecked((long)hash));
    }
}

/// <summary>A way to resolve an open tie.</summary>
/// <param name="One">The unit that the first end stands for.</param>
/// <param name="Other">The unit that the other end stands for.</param>
/// <param name="Share">One divided by the number of ways.</param>
public readonly record struct Resolution(string One, string Other, double Share);

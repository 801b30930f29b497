using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Partners;

/// <summary>Who could introduce an organisation to another: a shortest way along recorded contacts and collaborations, and a second that shares nobody.</summary>
/// <remarks>
/// On the whole organisation view, channels contact (with brokerage and referral) and collaboration. Never along a relation marked "do not approach".
/// Of ways equally short, the one with the ids that come first. Documentary relations carry no strength, so strength does not choose.
/// </remarks>
public sealed class Introduction
{
    private readonly Network _network;
    private readonly NodeLabels _labels;
    private readonly int _ego;
    private readonly HashSet<string> _approachable;

    /// <summary>Prepares the ways from an organisation.</summary>
    /// <param name="m">A measurement at root level.</param>
    /// <param name="ego">Id of the organisation.</param>
    /// <exception cref="ArgumentException">The organisation is not in the view.</exception>
    public Introduction(Measurement m, string ego)
    {
        Contacts = [.. m.Organisations.TiesOf(ego).Select(t => t.Other(ego)).Where(id => m.Reading.Unit(id).IsInstitutional)];
        _approachable = m.Organisations.TiesOf(ego).Where(t => t.Relations.Any(r => !r.Relation.DoNotApproach)).Select(t => t.Other(ego)).ToHashSet(StringComparer.Ordinal);
        _labels = NodeLabels.Of(m.Organisations.Units.Select(u => u.Id));
        _ego = _labels.IndexOf(ego);
        var ties = m.Organisations.Ties
            .Where(t => t.Relations.Any(r => r.Rule.Channel is "contact" or "collaboration" && !r.Relation.DoNotApproach))
            .ToArray();
        _network = NetworkBuilder.Build(
            _labels.Count,
            ties.Select(t => _labels.IndexOf(t.First)).ToArray(),
            ties.Select(t => _labels.IndexOf(t.Second)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
    }

    /// <summary>Institutions with which the organisation has any live tie, by id.</summary>
    public ImmutableArray<string> Contacts { get; }

    /// <summary>The way to the nearest of some candidates.</summary>
    /// <param name="candidates">Ids of candidates.</param>
    /// <returns>The route, or null when none can be reached along recorded relations.</returns>
    public Route? To(IEnumerable<string> candidates)
    {
        Route? best = null;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (_approachable.Contains(candidate))
            {
                return new Route(candidate, [], []);
            }

            if (_labels.TryIndexOf(candidate, out var target)
                && Way(target, _network) is { IsEmpty: false } way
                && (best is null || way.Length - 2 < best.Via.Length))
            {
                var via = way[1..^1];
                best = new Route(candidate, Names(via), Names(Second(target, via)));
            }
        }

        return best;
    }

    private ImmutableArray<int> Way(int target, Network network) => BreadthFirst.ShortestPath(network, _ego, target);

    // Another way that shares nobody with the first: its ties are cut, so that node numbers stay as they are.
    private ImmutableArray<int> Second(int target, ImmutableArray<int> via)
    {
        var sources = new List<int>();
        var targets = new List<int>();
        for (var node = 0; node < _network.NodeCount; node++)
        {
            foreach (var other in _network.Neighbours(node))
            {
                if (node < other && !via.Contains(node) && !via.Contains(other))
                {
                    sources.Add(node);
                    targets.Add(other);
                }
            }
        }

        var rest = NetworkBuilder.Build(_network.NodeCount, sources.ToArray(), targets.ToArray(), default, new NetworkOptions { Merge = TieMerge.Any }).Network;
        var way = Way(target, rest);
        return way.Length > 2 ? way[1..^1] : [];
    }

    private ImmutableArray<string> Names(ImmutableArray<int> nodes) => [.. nodes.Select(n => _labels[n])];
}

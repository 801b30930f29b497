using System.Collections.Immutable;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>What runs between every two organisations, rolled up from their people: how many ties, how strong, through how many people.</summary>
/// <remarks>
/// Definition: two organisations are a pair when a live relation joins somebody of the one with somebody of the other, or the organisations themselves. Departments and
/// the wholes they belong to are organisations each: a person in a team of a department of a municipality counts once at every one of the three. Within one
/// whole there is no pair of a part with it. A tie is a pair of ends in one channel. ν (contact redundancy) is the most contacts or collaborations between
/// people of the two with nobody in two of them; null, and never one more, where no relation names people on both sides.
/// Ends that stand for several organisations and do not say for which make open ties: these are counted apart for every pair they can be of, and ν has them as an upper bound.
/// Control (regulation, accountability) is no capital and stands beside it: a pair may have nothing else.
/// </remarks>
public static class OrganisationPairs
{
    private const string Control = "control";

    /// <summary>The pairs of a reading.</summary>
    /// <param name="reading">The reading; its level does not matter.</param>
    /// <returns>The pairs, by ids of their ends.</returns>
    public static ImmutableArray<OrganisationPair> Of(Reading reading)
    {
        var found = new SortedDictionary<(string First, string Second), List<Side>>(ByIds);
        foreach (var live in reading.Live.Where(l => l.IsTie || (l.Rule.Channel == Control && !l.IsGeneric)))
        {
            var relation = live.Relation;
            var isOpen = reading.RootUnitsOf(relation.Source, relation.SourceActingFor).IsDualHatted || reading.RootUnitsOf(relation.Target, relation.TargetActingFor).IsDualHatted;
            if (isOpen && !live.IsTie)
            {
                continue;
            }

            var (sources, targets) = (OrganisationsOf(reading, relation.Source, relation.SourceActingFor), OrganisationsOf(reading, relation.Target, relation.TargetActingFor));
            foreach (var one in sources)
            {
                foreach (var other in targets.Where(o => !IsWithin(reading, one, o) && !IsWithin(reading, o, one)))
                {
                    var isInOrder = string.CompareOrdinal(one, other) < 0;
                    var key = isInOrder ? (one, other) : (other, one);
                    if (!found.TryGetValue(key, out var sides))
                    {
                        found[key] = sides = [];
                    }

                    sides.Add(isInOrder ? new Side(relation.Source, relation.Target, live, isOpen) : new Side(relation.Target, relation.Source, live, isOpen));
                }
            }
        }

        return [.. found.Select(p => Pair(reading, p.Key, p.Value))];
    }

    /// <summary>The organisations that an end of a relation counts for: its own and those above, or itself when it belongs nowhere; of every whole where there are several.</summary>
    private static ImmutableArray<string> OrganisationsOf(Reading reading, string end, string? actingFor)
    {
        var roots = reading.RootUnitsOf(end, actingFor);
        if (roots.Ids.IsEmpty || roots.Ids.Any(reading.IsGeneric))
        {
            return [];
        }

        var isPeople = reading.Kind(reading.Ecosystem.Actor(end))?.IsPeople == true;
        return !isPeople ? reading.LineageOf(end)
            : actingFor is not null ? reading.LineageOf(actingFor)
            : roots.Single == end ? [end]
            : [.. reading.HeldBy(end)];
    }

    private static bool IsWithin(Reading reading, string part, string whole) => part == whole || reading.LineageOf(part).Contains(whole);

    private static OrganisationPair Pair(Reading reading, (string First, string Second) ends, List<Side> sides)
    {
        var ties = sides.Where(s => s.Live.IsTie && !s.IsOpen).ToArray();
        var open = sides.Where(s => s.Live.IsTie && s.IsOpen).ToArray();
        var groups = ties.GroupBy(s => (s.One, s.Other, s.Live.Rule.Channel)).ToArray();
        var strengths = groups.Select(g => TieStrength.Of(g.Select(s => s.Live.Relation), reading.Options.Scale)).OfType<double>().ToArray();
        var (contacts, isAtLeast) = ContactRedundancy(reading, ties);
        return new OrganisationPair(ends.First, ends.Second)
        {
            Ties = groups.Length,
            Channels = [.. groups.Select(g => g.Key.Channel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Strongest = strengths.Length == 0 ? null : strengths.Max(),
            MeanStrength = strengths.Length == 0 ? null : strengths.Order().Sum() / strengths.Length,
            FirstPeople = People(reading, ties.Select(s => s.One)),
            SecondPeople = People(reading, ties.Select(s => s.Other)),
            ContactRedundancy = contacts,
            IsAtLeast = isAtLeast,
            OpenTies = open.GroupBy(s => (s.One, s.Other, s.Live.Rule.Channel)).Count(),
            MostContactRedundancy = open.Length == 0 ? null : ContactRedundancy(reading, [.. ties, .. open]).Pairs,
            OpenRelations = [.. open.Select(s => s.Live.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Unattributed = groups.Count(g => !IsNamed(reading, g.Key.One) || !IsNamed(reading, g.Key.Other)),
            Step = ties.Length == 0 ? 0 : ties.Max(s => s.Live.Rule.Step),
            Relations = [.. ties.Select(s => s.Live.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Support = [.. ties.Where(s => s.Live.Rule.SupportForm > 0).Select(s => s.Live.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Control = [.. sides.Where(s => s.Live.Rule.Channel == Control).Select(s => s.Live.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<string> People(Reading reading, IEnumerable<string> ends) =>
        [.. ends.Where(e => IsNamed(reading, e)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsNamed(Reading reading, string end) =>
        reading.Kind(reading.Ecosystem.Actor(end))?.Category is KindCategory.Person or KindCategory.Role;

    private static (long? Pairs, bool IsAtLeast) ContactRedundancy(Reading reading, Side[] ties)
    {
        var named = ties.Where(s => s.Live.Rule.Channel is "contact" or "collaboration" && IsNamed(reading, s.One) && IsNamed(reading, s.Other)).ToArray();
        if (named.Length == 0)
        {
            return (null, false);
        }

        // An official of two departments can be on both sides of two pairs of ends, never of one: each side has nodes of its own.
        var (ones, others) = (NodeLabels.Of(named.Select(s => s.One)), NodeLabels.Of(named.Select(s => s.Other)));
        var network = NetworkBuilder.Build(
            ones.Count + others.Count,
            named.Select(s => ones.IndexOf(s.One)).ToArray(),
            named.Select(s => ones.Count + others.IndexOf(s.Other)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        int?[] sizes = [.. ones.Concat(others).Select(id => reading.Ecosystem.Actor(id) is var a && reading.Kind(a)?.Category == KindCategory.Role ? a.Persons : 1)];
        long? Flow(int unknown) => MaximumFlow.Of(
            network, Enumerable.Range(0, ones.Count).ToArray(), Enumerable.Range(ones.Count, others.Count).ToArray(),
            new FlowOptions { NodeCapacities = [.. sizes.Select(s => s ?? unknown)] });
        var pairs = Flow(1);
        return (pairs, sizes.Contains(null) && Flow(FlowOptions.Unlimited) is var more && (more is null || more > pairs));
    }

    private static Comparer<(string First, string Second)> ByIds { get; } = Comparer<(string First, string Second)>.Create(
        (a, b) => string.CompareOrdinal(a.First, b.First) is var x and not 0 ? x : string.CompareOrdinal(a.Second, b.Second));

    private readonly record struct Side(string One, string Other, LiveRelation Live, bool IsOpen);
}

/// <summary>What runs between two organisations.</summary>
/// <param name="First">Id of the one that comes first in ordinal order.</param>
/// <param name="Second">Id of the other.</param>
public sealed record OrganisationPair(string First, string Second)
{
    /// <summary>Ties: pairs of ends in one channel.</summary>
    public int Ties { get; init; }

    /// <summary>Their channels.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>The strongest tie; null when nobody gave a strength.</summary>
    public double? Strongest { get; init; }

    /// <summary>The mean strength of the ties that have one.</summary>
    public double? MeanStrength { get; init; }

    /// <summary>The persons and roles of the first that are named in a tie.</summary>
    public ImmutableArray<string> FirstPeople { get; init; } = [];

    /// <summary>The persons and roles of the second that are named in a tie.</summary>
    public ImmutableArray<string> SecondPeople { get; init; } = [];

    /// <summary>ν: how many people must leave to cut the direct contact; null where no relation names people on both sides.</summary>
    public long? ContactRedundancy { get; init; }

    /// <summary>True when a role whose number of persons is not stated could make ν more.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>Ties more that there may be: those of somebody who belongs to other organisations too and does not say for which it acts.</summary>
    public int OpenTies { get; init; }

    /// <summary>ν if all of these are ties of this pair; null without any.</summary>
    public long? MostContactRedundancy { get; init; }

    /// <summary>Ids of the relations behind them.</summary>
    public ImmutableArray<string> OpenRelations { get; init; } = [];

    /// <summary>Ties in which a side is not named.</summary>
    public int Unattributed { get; init; }

    /// <summary>The highest step of the partnership ladder: 1 contact, 2 participation, 3 collaboration, 4 contract; 0 without a tie.</summary>
    public int Step { get; init; }

    /// <summary>Ids of the relations behind the ties.</summary>
    public ImmutableArray<string> Relations { get; init; } = [];

    /// <summary>Those that are one of the five forms of support.</summary>
    public ImmutableArray<string> Support { get; init; } = [];

    /// <summary>Ids of the relations of control, beside the ties.</summary>
    public ImmutableArray<string> Control { get; init; } = [];
}

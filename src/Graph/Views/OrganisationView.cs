using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>Who is tied to whom when every person, role and department counts as its organisation.</summary>
/// <remarks>
/// Nodes: organisations (whole, or as departments), and groups and persons that belong to none; generic actors are left out. A node without any
/// tie is there: not mentioned is not absent. Ties: live relations of every capital channel; relations to people served are left out, the
/// groups stay. A tie is one pair of units, whatever the number of relations behind it. Ends with several units (dual-hatted persons who do
/// not say for whom they act) make open ties, which stand apart: a tie here is one in every reading of them.
/// Time O(n + m) apart from sorting; n actors, m relations.
/// </remarks>
public sealed class OrganisationView
{
    private readonly Dictionary<string, ImmutableArray<UnitTie>> _tiesOf;

    private OrganisationView(Reading reading, ImmutableArray<Unit> units, ImmutableArray<UnitTie> ties)
    {
        (Reading, Units, Ties, Open) = (reading, units, ties, OpenTie.Of(reading));
        _tiesOf = ties.SelectMany(t => new[] { (Id: t.First, Tie: t), (Id: t.Second, Tie: t) })
            .GroupBy(x => x.Id, x => x.Tie, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The reading it is a view of.</summary>
    public Reading Reading { get; }

    /// <summary>The nodes, by id.</summary>
    public ImmutableArray<Unit> Units { get; }

    /// <summary>The ties, by ids of their ends.</summary>
    public ImmutableArray<UnitTie> Ties { get; }

    /// <summary>The ties of which an end stands for several units and does not say for which.</summary>
    public ImmutableArray<OpenTie> Open { get; }

    /// <summary>The name in results: <c>organisation@root</c> or <c>organisation@department</c>.</summary>
    public string Name => $"organisation@{(Reading.Options.Level == ReferenceLevel.Root ? "root" : "department")}";

    /// <summary>Builds the view at the level of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>The view.</returns>
    public static OrganisationView Of(Reading reading)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var actor in reading.Ecosystem.Actors)
        {
            if (!actor.IsGeneric && !reading.IsNotThere(actor.Id) && reading.UnitsOf(actor.Id).Single is { } id && MayStand(reading, id))
            {
                ids.Add(id);
            }
        }

        var pairs = new SortedDictionary<string, SortedDictionary<string, List<LiveRelation>>>(StringComparer.Ordinal);
        foreach (var live in reading.Live.Where(l => l.IsTie))
        {
            var source = reading.UnitsOf(live.Relation.Source, live.Relation.SourceActingFor);
            var target = reading.UnitsOf(live.Relation.Target, live.Relation.TargetActingFor);
            if (source.Single is { } u && target.Single is { } v && u != v && ids.Contains(u) && ids.Contains(v))
            {
                var (first, second) = string.CompareOrdinal(u, v) < 0 ? (u, v) : (v, u);
                if (!pairs.TryGetValue(first, out var others))
                {
                    pairs[first] = others = new(StringComparer.Ordinal);
                }

                if (!others.TryGetValue(second, out var relations))
                {
                    others[second] = relations = [];
                }

                relations.Add(live);
            }
        }

        return new OrganisationView(
            reading,
            [.. ids.Select(reading.Unit)],
            [.. pairs.SelectMany(p => p.Value, (p, o) => new UnitTie(p.Key, o.Key, [.. o.Value], TieClassification.Of(reading, p.Key, o.Key)))]);
    }

    /// <summary>The ties of a unit.</summary>
    /// <param name="unit">Id of the unit.</param>
    /// <returns>Its ties, by id of the other end; empty when none is recorded.</returns>
    public ImmutableArray<UnitTie> TiesOf(string unit) => _tiesOf.GetValueOrDefault(unit, []);

    /// <summary>Whether a unit is a node of the view.</summary>
    /// <param name="unit">Id of the unit.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(string unit) => Units.AsSpan().BinarySearch(new ById(unit)) >= 0;

    /// <summary>The plain network of the view, or of a part of it.</summary>
    /// <param name="keep">Which units stay; null keeps all.</param>
    /// <param name="channels">Which channels make a tie; empty takes every capital channel.</param>
    /// <returns>The network and the ids of its nodes.</returns>
    public LabelledNetwork Network(Func<Unit, bool>? keep = null, params ReadOnlySpan<string> channels) => Network(keep, _ => true, channels);

    /// <summary>The plain network of some units and some classes of ties.</summary>
    /// <param name="keep">Which units stay; null keeps all.</param>
    /// <param name="counts">Which classes of ties count.</param>
    /// <param name="channels">Which channels make a tie; empty takes every capital channel.</param>
    /// <returns>The network and the ids of its nodes.</returns>
    public LabelledNetwork Network(Func<Unit, bool>? keep, Func<TieClass, bool> counts, params ReadOnlySpan<string> channels)
    {
        var labels = NodeLabels.Of(Units.Where(u => keep is null || keep(u)).Select(u => u.Id), Reading.Options.PlaceOf);
        var sources = new List<int>();
        var targets = new List<int>();
        foreach (var tie in Ties)
        {
            if (counts(tie.Class) && (channels.IsEmpty || tie.RunsThrough(channels))
                && labels.TryIndexOf(tie.First, out var u) && labels.TryIndexOf(tie.Second, out var v))
            {
                sources.Add(u);
                targets.Add(v);
            }
        }

        var network = NetworkBuilder.Build(labels.Count, sources.ToArray(), targets.ToArray(), default, new NetworkOptions { Merge = TieMerge.Any }).Network;
        return new LabelledNetwork(network, labels);
    }

    // A researcher stands in the person view only; a generic unit takes what is inside it out of every view.
    private static bool MayStand(Reading reading, string id) =>
        !reading.IsGeneric(id) && reading.Ecosystem.Actor(id) is var actor && reading.Kind(actor) is { IsInNetworks: true, Category: not KindCategory.Researcher };

    private readonly struct ById(string id) : IComparable<Unit>
    {
        public int CompareTo(Unit? other) => string.CompareOrdinal(id, other?.Id);
    }
}

/// <summary>A tie of the organisation view: two units and every live relation between them.</summary>
/// <param name="First">Id of the unit that comes first in ordinal order.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Relations">The relations, by id.</param>
/// <param name="Class">What kind of tie it is.</param>
public sealed record UnitTie(string First, string Second, ImmutableArray<LiveRelation> Relations, TieClass Class)
{
    /// <summary>The other end.</summary>
    /// <param name="unit">One end.</param>
    /// <returns>The id of the other.</returns>
    public string Other(string unit) => unit == First ? Second : First;

    /// <summary>Whether a relation of any of some channels is behind it.</summary>
    /// <param name="channels">Channels.</param>
    /// <returns>True when one is.</returns>
    public bool RunsThrough(params ReadOnlySpan<string> channels)
    {
        foreach (var live in Relations)
        {
            if (channels.Contains(live.Rule.Channel))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A plain network and the ids of its nodes.</summary>
/// <param name="Network">The network.</param>
/// <param name="Labels">The ids, in node order.</param>
public sealed record LabelledNetwork(Network Network, NodeLabels Labels);

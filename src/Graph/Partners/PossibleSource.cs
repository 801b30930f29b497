using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Partners;

/// <summary>A tie that can bring an organisation something: what it brings in each way to resolve for whom its ends stand; one way where that is sure.</summary>
/// <remarks>Ties are resolved each by itself, and a cell of the checklist only gets better by more of them, so the weakest and strongest state of a cell are those of its ties one by one.</remarks>
internal sealed record PossibleSource
{
    private readonly Reading _reading;
    private readonly bool _isPlanned;
    private readonly ImmutableArray<ImmutableArray<ResourceSource>> _ways;

    private PossibleSource(Reading reading, bool isPlanned, ImmutableArray<ImmutableArray<ResourceSource>> ways) => (_reading, _isPlanned, _ways) = (reading, isPlanned, ways);

    /// <summary>What live ties can bring an organisation.</summary>
    /// <param name="m">A measurement of whole organisations.</param>
    /// <param name="ego">Id of the organisation.</param>
    public static ImmutableArray<PossibleSource> Live(Measurement m, string ego)
    {
        var open = m.OpenByRoot.SelectMany(t => t.Relations).Select(l => l.Relation.Id).ToHashSet(StringComparer.Ordinal);
        PossibleSource[] all =
        [
            .. m.Reading.Live.Where(l => l.IsTie && !open.Contains(l.Relation.Id)).Select(l => Of(m.Reading, ego, [l], isPlanned: false, Ends(m.Reading, l))),
            .. m.OpenByRoot.Where(t => t.Touches(ego)).Select(t => new PossibleSource(m.Reading, false, [.. t.Resolutions.Select(way =>
                t.Relations.SelectMany(l => Brought(m.Reading, ego, l, l.Relation.Source == t.One ? (way.One, way.Other) : (way.Other, way.One))).ToImmutableArray())])),
        ];
        return [.. all.Where(s => s.BringsAnything)];
    }

    /// <summary>What planned relations can bring it.</summary>
    /// <param name="m">A measurement of whole organisations.</param>
    /// <param name="ego">Id of the organisation.</param>
    /// <param name="planned">The planned relations.</param>
    public static ImmutableArray<PossibleSource> Planned(Measurement m, string ego, IEnumerable<LiveRelation> planned) =>
        [.. planned.Where(l => l.IsTie).Select(l => Of(m.Reading, ego, [l], isPlanned: true, Ends(m.Reading, l))).Where(s => s.BringsAnything)];

    private bool BringsAnything => _ways.Any(w => !w.IsEmpty);

    /// <summary>What the tie does for one cell of the checklist.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="kind">The kind of institution.</param>
    public Cell For(string resource, string kind)
    {
        ResourceSource[] Fitting(ImmutableArray<ResourceSource> way, bool isSure) =>
            [.. way.Where(s => s.Resource == resource && _reading.Unit(s.Giver) is var giver && giver.Kind.Kind == kind && (giver.IsInstitutional || (!isSure && giver.Class == ActorClass.Mixed)))];
        GapState? State(ResourceSource[] fitting) => fitting.Length == 0 ? null
            : _isPlanned ? GapState.Planned
            : fitting.Any(s => s.Relation.Relation.Status != RelationStatus.AtRisk) ? GapState.Tied : GapState.AtRisk;
        GapState?[] weakest = [.. _ways.Select(w => State(Fitting(w, isSure: true)))];
        ResourceSource[] all = [.. _ways.SelectMany(w => Fitting(w, isSure: false))];
        return new Cell(
            weakest.Contains(null) ? null : weakest.Max(),
            _ways.Select(w => State(Fitting(w, isSure: false))).Min(),
            [.. all.Select(s => s.Giver).Distinct(StringComparer.Ordinal)],
            [.. all.Select(s => s.Relation.Relation).DistinctBy(r => r.Id)]);
    }

    private static PossibleSource Of(Reading reading, string ego, ImmutableArray<LiveRelation> relations, bool isPlanned, IEnumerable<(string? Source, string? Target)> ends) =>
        new(reading, isPlanned, [.. ends.Select(e => relations.SelectMany(l => Brought(reading, ego, l, e)).ToImmutableArray())]);

    private static IEnumerable<(string? Source, string? Target)> Ends(Reading reading, LiveRelation live)
    {
        var (sources, targets) = (reading.RootUnitsOf(live.Relation.Source, live.Relation.SourceActingFor).Ids, reading.RootUnitsOf(live.Relation.Target, live.Relation.TargetActingFor).Ids);
        return sources.IsEmpty || targets.IsEmpty ? [(null, null)] : from source in sources from target in targets select ((string?)source, (string?)target);
    }

    private static IEnumerable<ResourceSource> Brought(Reading reading, string ego, LiveRelation live, (string? Source, string? Target) ends)
    {
        if (Resources.Brings(reading.Profile, live) is { } resource && Resources.GiverTo(reading, ego, live, ends.Source, ends.Target) is { } giver)
        {
            yield return new ResourceSource(resource, giver, live);
        }
    }

    /// <summary>What a tie does for a cell.</summary>
    /// <param name="Weakest">The state it gives in every way to resolve it; null when in some it gives nothing.</param>
    /// <param name="Strongest">The best it gives in any way, undecided givers as institutions; null when it gives nothing in all.</param>
    /// <param name="Givers">Ids of those who give in some way.</param>
    /// <param name="Relations">The relations through which.</param>
    public readonly record struct Cell(GapState? Weakest, GapState? Strongest, ImmutableArray<string> Givers, ImmutableArray<Relation> Relations);
}

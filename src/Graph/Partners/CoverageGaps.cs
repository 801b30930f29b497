using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Partners;

/// <summary>The checklist of an organisation: each required kind of institution by each resource, in five states.</summary>
/// <remarks>
/// Tied: a live relation gives the resource. At risk: only relations under threat do. Planned: none live, but one planned. Known: an institution
/// of the kind is recorded in the ego's city or without a city, and no live or planned relation gives the resource. None known: no such institution is recorded.
/// "Not mentioned" is not "missing": a source that is silent proves nothing. An institution all of whose relations are planned or failed is proposed,
/// not a candidate. Contact is access, not a resource: it is named beside the state.
/// People with two hats and undecided institutions: the state is the weakest over all readings, what is there whichever is true; beside it the strongest, with who would give and through which
/// relations (<see cref="PossibleSource"/>).
/// </remarks>
public static class CoverageGaps
{
    /// <summary>The checklist.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">The organisation.</param>
    /// <returns>One cell a required kind and resource, in the order of the profile.</returns>
    public static ImmutableArray<Gap> Of(Measurement m, Unit ego)
    {
        var root = m.RootUnit(ego);
        var planned = m.Reading.Ecosystem.Relations
            .Where(r => r.Status == RelationStatus.Planned && (r.Period.To is not { } to || m.Reading.Options.At < to.After))
            .Select(r => new LiveRelation(r, m.Reading.Rule(r), m.Reading.IsGeneric(r.Source) || m.Reading.IsGeneric(r.Target)));
        var whole = m.Reading.At(ReferenceLevel.Root) is var reading && reading == m.Reading ? m : new Measurement(reading, m.Holes);
        var introduction = new Introduction(whole, root.Id);
        var (live, wished) = (PossibleSource.Live(whole, root.Id), PossibleSource.Planned(whole, root.Id, planned));
        string[] met = [.. whole.ReadingsOf(root.Id).Possible.Select(t => t.Other(root.Id)).Where(id => m.Reading.Unit(id).Class is ActorClass.Institutional or ActorClass.Mixed)];
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        foreach (var kind in m.Reading.Required)
        {
            var candidates = CandidatesOf(m.Reading, root, kind);
            var contacts = introduction.Contacts.Where(id => KindOf(m.Reading, id) == kind).ToImmutableArray();
            string[] perhaps = [.. met.Where(id => KindOf(m.Reading, id) == kind).Except(contacts, StringComparer.Ordinal)];
            foreach (var resource in m.Reading.Profile.Resources.Select(r => r.Resource))
            {
                PossibleSource.Cell[] sources = [.. live.Select(s => s.For(resource, kind))], plans = [.. wished.Select(s => s.For(resource, kind))];
                GapState Best(IEnumerable<GapState?> states, bool isKnown) => states.Append(isKnown ? GapState.Known : GapState.NoneKnown).Min()!.Value;
                var isKnown = candidates.Length > 0 || contacts.Length > 0;
                var state = Best(sources.Concat(plans).Select(s => s.Weakest), isKnown);
                var strongest = Best(sources.Concat(plans).Select(s => s.Strongest), isKnown || perhaps.Length > 0);
                var sure = sources.Any(s => s.Weakest is not null) ? sources : plans;
                var relations = sure.Where(s => s.Weakest is not null).SelectMany(s => s.Relations).DistinctBy(r => r.Id).ToArray();
                ImmutableArray<string> givers = [.. sure.Where(s => s.Weakest is not null).SelectMany(s => s.Givers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                var open = strongest == state ? [] : sources.Concat(plans).Where(s => s.Weakest is null && s.Strongest <= strongest).ToArray();
                gaps.Add(new Gap
                {
                    Ego = ego.Id,
                    InstitutionKind = kind,
                    Resource = resource,
                    State = state,
                    Strongest = strongest,
                    Givers = givers,
                    PossibleGivers = strongest == state ? [] : [.. open.SelectMany(s => s.Givers).Concat(strongest == GapState.Known ? perhaps : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    PossibleTies = [.. open.SelectMany(s => s.Relations).Select(r => r.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    Candidates = state == GapState.Known ? candidates : [],
                    Contacts = contacts,
                    Ties = [.. relations.Select(r => r.Id).Order(StringComparer.Ordinal)],
                    Route = state == GapState.Known ? introduction.To(candidates.Union(contacts, StringComparer.Ordinal)) : null,
                    Sources = SinglePointsOfFailure.Sources(relations),
                });
            }
        }

        return gaps.ToImmutable();
    }

    /// <summary>Institutions of a kind in an organisation's city or without a city that exist and could be asked.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="ego">The organisation.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Ids of root units, ordinal; proposed institutions left out.</returns>
    public static ImmutableArray<string> CandidatesOf(Reading reading, Unit ego, string kind) =>
    [
        .. reading.Ecosystem.Actors
            .Where(a => !a.IsGeneric && a.Id != ego.Id && reading.Kind(a) is { IsOrganisation: true } k && k.Kind == kind && reading.RootOf(a.Id) == a.Id)
            .Where(a => reading.Unit(a.Id).IsInstitutional && IsNear(a, ego.Actor) && !IsProposed(reading.Ecosystem, a.Id))
            .Select(a => a.Id),
    ];

    /// <summary>Whether an organisation exists on paper only: it has relations, those of its departments and people included, and all are planned or failed.</summary>
    /// <param name="ecosystem">The ecosystem.</param>
    /// <param name="id">The organisation.</param>
    /// <returns>True when it is proposed.</returns>
    public static bool IsProposed(Ecosystem ecosystem, string id)
    {
        var any = false;
        foreach (var relation in ecosystem.Relations.Where(r => IsIn(ecosystem, r.Source, id) || IsIn(ecosystem, r.Target, id)))
        {
            any = true;
            if (relation.Status is not (RelationStatus.Planned or RelationStatus.Failed))
            {
                return false;
            }
        }

        return any;
    }

    private static bool IsIn(Ecosystem ecosystem, string actor, string organisation)
    {
        for (var part = ecosystem.FindActor(actor); part is not null; part = ecosystem.FindActor(part.PartOf))
        {
            if (part.Id == organisation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNear(Actor institution, Actor ego) =>
        institution.City is null || (ego.City is { } city && string.Equals(city.Trim(), institution.City.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string KindOf(Reading reading, string unit) => reading.Unit(unit).Kind.Kind;
}

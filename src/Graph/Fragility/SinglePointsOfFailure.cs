using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>What hangs on one person, payer, rule or contract, and who loses what when it goes; according to the recorded relations.</summary>
/// <remarks>
/// Five rules: an organisation of one member (B.1), cut actors and bridge ties of the organisation view (C.1), everybody whom every way from an organisation to an institution passes
/// (C.2), the only stated or dominant payer (C.6), and what <c>carried_by</c> takes along (C.9). Generic actors, gatherings and places are never named; groups are
/// people, counted as affected. A relation that is not recorded may make a finding void: absence of a second way is not proof that there is none.
/// Order: most institutions lost, organisations affected by the element, pairs separated, resources lost, relations taken along; then by id. Generic ones
/// last, unranked.
/// </remarks>
public static class SinglePointsOfFailure
{
    /// <summary>The findings.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="egos">Ids of organisations whose losses are wanted; null takes all, and the neighbourhood's own (cut actors, bridge ties).</param>
    /// <param name="cancellation">Stops between rules.</param>
    /// <returns>The findings, ranked.</returns>
    public static ImmutableArray<Risk> Of(Measurement m, IEnumerable<string>? egos = null, CancellationToken cancellation = default)
    {
        var wanted = egos?.ToHashSet(StringComparer.Ordinal);
        var losers = m.Egos.Where(u => !u.IsInstitutional && (wanted is null || wanted.Contains(u.Id))).ToArray();
        var risks = new List<Risk>();
        foreach (var ego in losers)
        {
            cancellation.ThrowIfCancellationRequested();
            risks.AddRange(SingleMember.Of(m, ego));
            risks.AddRange(GateKeepers.Of(m, ego));
            risks.AddRange(FunderDependence.Of(m, ego));
        }

        cancellation.ThrowIfCancellationRequested();
        risks.AddRange(Dependence.Of(m).Where(r => wanted is null || (r.Ego is not null && wanted.Contains(r.Ego))));
        if (wanted is null)
        {
            risks.AddRange(CutPoints.Of(m));
        }

        var affected = risks.Where(r => r.Ego is not null).GroupBy(r => (r.Rule, r.Element))
            .ToDictionary(g => g.Key, g => g.Select(r => r.Ego).Distinct(StringComparer.Ordinal).Count());
        return [.. risks.OrderBy(r => r, Comparer<Risk>.Create((a, b) => Compare(a, b, affected)))];
    }

    private static int Compare(Risk a, Risk b, Dictionary<(string, string), int> affected)
    {
        Span<long> keys =
        [
            b.IsRanked.CompareTo(a.IsRanked),
            b.Loss.Institutions.Length - a.Loss.Institutions.Length,
            affected.GetValueOrDefault((b.Rule, b.Element)) - affected.GetValueOrDefault((a.Rule, a.Element)),
            (b.Loss.Pairs ?? 0) - (a.Loss.Pairs ?? 0),
            b.Loss.Resources.Length - a.Loss.Resources.Length,
            b.Loss.Relations.Length - a.Loss.Relations.Length,
        ];
        foreach (var key in keys)
        {
            if (key != 0)
            {
                return Math.Sign(key);
            }
        }

        return string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>The weakest link of a chain.</summary>
    /// <param name="relations">The relations of the chain.</param>
    /// <returns>Stated only when every one is.</returns>
    internal static EvidenceKind Weakest(IEnumerable<Relation> relations) =>
        relations.Select(r => r.Certainty).DefaultIfEmpty(EvidenceKind.Stated).Max();

    /// <summary>The documents behind relations, each place once, in ordinal order.</summary>
    /// <param name="relations">The relations.</param>
    /// <returns>Documents and places.</returns>
    public static ImmutableArray<SourceReference> Sources(IEnumerable<Relation> relations) =>
    [
        .. relations.SelectMany(r => r.Evidence).Where(e => e.Document is not null)
            .Select(e => new SourceReference(e.Document!, e.DocumentRef)).Distinct()
            .OrderBy(s => s.Document, StringComparer.Ordinal).ThenBy(s => s.Ref, StringComparer.Ordinal),
    ];

    /// <summary>How many people an element is: one, if it is a person; of a role what the tables state.</summary>
    /// <param name="kind">The rule of its kind.</param>
    /// <param name="actor">The element.</param>
    /// <returns>The number; null when not stated.</returns>
    internal static int? PersonsOf(KindRule? kind, Actor actor) => actor.Persons ?? (kind?.Category == KindCategory.Person ? 1 : null);

    /// <summary>What sort of element an actor is, in findings.</summary>
    /// <param name="kind">The rule of its kind.</param>
    /// <returns>role, rule or actor.</returns>
    internal static string KindOf(KindRule? kind) => kind?.Category switch
    {
        KindCategory.Role or KindCategory.Researcher or KindCategory.Person => "role",
        KindCategory.Rule => "rule",
        _ => "actor",
    };
}

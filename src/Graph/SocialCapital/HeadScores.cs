using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The numbers of <see cref="ManyHeaded"/> as scores: of an organisation with each institution that has departments, or of an institution among its cooperatives.</summary>
public static class HeadScores
{
    /// <summary>The scores of an organisation.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">The organisation.</param>
    /// <returns>One score a measure and institution; empty where the measure does not apply.</returns>
    public static ImmutableArray<Score> Of(Measurement m, Unit ego)
    {
        if (m.RootUnit(ego).Id != ego.Id)
        {
            return [];
        }

        return ego.IsInstitutional
            ? [.. Rows(m, ego.Id, null, m.RootsWithDepartments.Contains(ego.Id) ? ManyHeaded.Cooperatives(m, ego.Id) : null)]
            : [.. m.InstitutionsOf(ego).Where(r => m.RootUnit(r).Id == r.Id && m.RootsWithDepartments.Contains(r.Id)).SelectMany(r => Rows(m, ego.Id, r.Id, m.HeadsOf(r.Id)))];
    }

    private static IEnumerable<Score> Rows(Measurement m, string ego, string? institution, HeadReadings? body)
    {
        var readings = body?.Of(ego) ?? [];
        Heads[] heads = [.. readings.Select(r => r.Heads).OfType<Heads>()];
        if (heads.Length == 0)
        {
            yield break;
        }

        // What stands behind the numbers is what is there in some reading.
        ImmutableArray<string> Any(Func<Heads, IEnumerable<string>> of) => [.. heads.SelectMany(of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (departments, persons, without, relations) = (Any(h => h.All), Any(h => h.Persons), Any(h => h.WithoutHead), Any(h => h.Relations));
        var (observed, all) = m.EgoDyads(ego, ["contact"]);
        ImmutableArray<string> flags = observed == all && persons.All(p => m.Observation.IsUnitComplete(p, "contact")) ? [] : ["over recorded relations"];
        flags = without.IsEmpty ? flags : flags.Add($"contacts without a department: {without.Length}");
        var blank = new Score
        {
            Ego = ego,
            View = PersonView.Name,
            Measure = "",
            Institution = institution,
            N = departments.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
            Flags = flags,
        };
        Score Or(string measure, Func<Heads, double?> number, Reason otherwise)
        {
            var ranged = Ranged.Of(readings.Select(r => (r.Heads is { } h ? number(h) : null, r.Weight)));
            return ranged.Value is null ? blank with { Measure = measure, Reason = otherwise } : ranged.On(blank with { Measure = measure }, body!.Why);
        }

        yield return Or("MH1", h => h.Fragmentation, Reason.TooFewToCompare) with { Elements = departments };
        yield return Or("MH1.through", h => h.FragmentationThroughAll, Reason.TooFewToCompare);
        yield return Or("MH2", h => h.TiedShare, Reason.TooFewToCompare);
        yield return Or("MH3", h => h.Doors, Reason.NoHolderKnown) with { N = persons.Length, Elements = persons };
        yield return Or("MH3.ties", h => h.DoorsByTies, Reason.NoHolderKnown);
        yield return Or("MH4", h => h.All.IsEmpty ? null : h.FixedContact is null ? 0 : 1, Reason.NoHolderKnown) with { Elements = Any(h => h.FixedContact is { } contact ? [contact] : []) };
        yield return Or("MH5", h => h.All.Length < 2 ? null : h.OnlyByEgo.Length, Reason.TooFewToCompare) with { Elements = Any(h => h.OnlyByEgo.Select(p => $"{p.One}--{p.Other}")) };
    }
}

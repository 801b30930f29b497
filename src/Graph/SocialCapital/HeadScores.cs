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
            ? [.. Rows(m, ego.Id, null, m.RootsWithDepartments.Contains(ego.Id) ? ManyHeaded.Mirror(m, ego.Id) : null)]
            : [.. m.InstitutionsOf(ego).Where(r => m.RootUnit(r).Id == r.Id && m.RootsWithDepartments.Contains(r.Id)).SelectMany(r => Rows(m, ego.Id, r.Id, ManyHeaded.Of(m, ego.Id, r.Id)))];
    }

    private static IEnumerable<Score> Rows(Measurement m, string ego, string? institution, Heads? heads)
    {
        if (heads is null)
        {
            yield break;
        }

        var (observed, all) = m.EgoDyads(ego, ["contact"]);
        ImmutableArray<string> flags = observed == all && heads.Persons.All(p => m.Observation.IsUnitComplete(p, "contact")) ? [] : ["over recorded relations"];
        flags = heads.WithoutHead.IsEmpty ? flags : flags.Add($"contacts without a department: {heads.WithoutHead.Length}");
        var blank = new Score
        {
            Ego = ego,
            View = PersonView.Name,
            Measure = "",
            Institution = institution,
            N = heads.All.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = heads.Relations,
            Evidence = m.Count(heads.Relations),
            Flags = flags,
        };
        Score Or(string measure, double? value, Reason otherwise) =>
            value is null ? blank with { Measure = measure, Reason = otherwise } : blank with { Measure = measure, Value = value };

        yield return Or("MH1", heads.Fragmentation, Reason.TooFewToCompare) with { Elements = heads.All };
        yield return Or("MH1.through", heads.FragmentationThroughAll, Reason.TooFewToCompare);
        yield return Or("MH2", heads.TiedShare, Reason.TooFewToCompare);
        yield return Or("MH3", heads.Doors, Reason.NoHolderKnown) with { N = heads.Persons.Length, Elements = heads.Persons };
        yield return Or("MH3.ties", heads.DoorsByTies, Reason.NoHolderKnown);
        yield return heads.All.IsEmpty
            ? blank with { Measure = "MH4", Reason = Reason.NoHolderKnown }
            : blank with { Measure = "MH4", Value = heads.FixedContact is null ? 0 : 1, Elements = heads.FixedContact is { } contact ? [contact] : [] };
        yield return Or("MH5", heads.All.Length < 2 ? null : heads.OnlyByEgo.Length, Reason.TooFewToCompare) with { Elements = [.. heads.OnlyByEgo.Select(p => $"{p.One}--{p.Other}")] };
    }
}

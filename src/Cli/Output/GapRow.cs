using System.Collections.Immutable;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Cli.Output;

/// <summary>A cell of the checklist and what filling it would change: kinds of institution reached (LI1) and resources with a source (LI2).</summary>
internal sealed record GapRow(Gap Gap, BeforeAfter<double>? Kinds, BeforeAfter<double>? Resources)
{
    /// <summary>The state as files write it.</summary>
    public string State => Gap.State switch
    {
        GapState.Tied => "tied",
        GapState.AtRisk => "at_risk",
        GapState.Planned => "planned",
        GapState.Known => "known",
        _ => "none_known",
    };

    /// <summary>Whether something is missing here, as far as is recorded.</summary>
    public bool IsOpen => Gap.State is not (GapState.Tied or GapState.AtRisk);

    /// <summary>The checklist of an organisation.</summary>
    public static ImmutableArray<GapRow> Of(Measurement m, Unit ego)
    {
        var gaps = CoverageGaps.Of(m, ego);
        var scores = Linking.Of(m, ego, survival: null).ToLookup(s => s.Measure, StringComparer.Ordinal);
        var sources = Graph.SocialCapital.Resources.Of(m.Reading, m.RootUnit(ego).Id).Select(s => s.Resource).ToHashSet(StringComparer.Ordinal);
        var kinds = m.Organisations.TiesOf(ego.Id).Where(t => t.Class == TieClass.Linking)
            .Select(t => m.RootUnit(m.Reading.Unit(t.Other(ego.Id))).Kind.Kind)
            .ToHashSet(StringComparer.Ordinal);
        return [.. gaps.Select(g => Row(g, scores, kinds, sources, m.Reading))];
    }

    private static GapRow Row(Gap gap, ILookup<string, Score> scores, HashSet<string> kinds, HashSet<string> sources, Reading reading)
    {
        var row = new GapRow(gap, null, null);
        return !row.IsOpen
            ? row
            : row with
            {
                Kinds = Gain(scores["LI1"].FirstOrDefault()?.Value, kinds.Contains(gap.InstitutionKind), reading.Required.Length),
                Resources = Gain(scores["LI2"].FirstOrDefault()?.Value, sources.Contains(gap.Resource), reading.Profile.Resources.Length),
            };
    }

    private static BeforeAfter<double>? Gain(double? before, bool isThere, int all) =>
        before is { } share && !isThere && all > 0 ? new BeforeAfter<double>(share, share + (1.0 / all)) : null;
}

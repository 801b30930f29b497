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
    public string State => Word(Gap.State);

    /// <summary>The state in the reading that has most, as files write it; null when it is the same in all.</summary>
    public string? PossibleState => Gap.Strongest == Gap.State ? null : Word(Gap.Strongest);

    /// <summary>Whether something is missing here, as far as is recorded.</summary>
    public bool IsOpen => Gap.State is not (GapState.Tied or GapState.AtRisk);

    private static string Word(GapState state) => state switch
    {
        GapState.Tied => "tied",
        GapState.AtRisk => "at_risk",
        GapState.Planned => "planned",
        GapState.Known => "known",
        _ => "none_known",
    };

    /// <summary>The checklist of an organisation.</summary>
    public static ImmutableArray<GapRow> Of(Measurement m, Unit ego)
    {
        var gaps = CoverageGaps.Of(m, ego);
        var scores = Linking.Of(m, ego, survival: null).ToLookup(s => s.Measure, StringComparer.Ordinal);
        var presence = Linking.Presence(m, ego);
        return [.. gaps.Select(g => Row(g, scores, presence.Kinds.GetValueOrDefault(g.InstitutionKind), presence.Resources.GetValueOrDefault(g.Resource), m.Reading))];
    }

    private static GapRow Row(Gap gap, ILookup<string, Score> scores, double kind, double resource, Reading reading)
    {
        var row = new GapRow(gap, null, null);
        return !row.IsOpen
            ? row
            : row with
            {
                Kinds = Gain(scores["LI1"].FirstOrDefault()?.Value, kind, reading.Required.Length),
                Resources = Gain(scores["LI2"].FirstOrDefault()?.Value, resource, reading.Profile.Resources.Length),
            };
    }

    // What is there in part of the readings gains the other part.
    private static BeforeAfter<double>? Gain(double? before, double there, int all) =>
        before is { } share && there < 1 && all > 0 ? new BeforeAfter<double>(share, share + ((1 - there) / all)) : null;
}

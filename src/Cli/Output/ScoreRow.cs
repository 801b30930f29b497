using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Cli.Output;

/// <summary>A score, the level at which the organisations were seen, and how sure it is.</summary>
internal sealed record ScoreRow(Score Score, ReferenceLevel Level)
{
    /// <summary>The level as files write it.</summary>
    public string LevelName => Level == ReferenceLevel.Root ? "root" : "department";

    /// <summary>The interval over plausible networks; null when there is none.</summary>
    public PlausibleInterval? Interval { get; init; }

    /// <summary>Why there is no interval; null when there is one.</summary>
    public Reason? NoInterval { get; init; } = Reason.NoRepeatedReports;

    /// <summary>How far the score moves without one source; null when that was not asked.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>A score with its interval, or the reason why there is none.</summary>
    /// <param name="score">The score.</param>
    /// <param name="level">The level.</param>
    /// <param name="plausible">The plausible networks; null without repeated reports.</param>
    /// <param name="intervals">The intervals over them.</param>
    /// <param name="whyNot">Why there are no plausible networks, or why a score does not rest on them.</param>
    public static ScoreRow Of(
        Score score, ReferenceLevel level, PlausibleScores? plausible, IReadOnlyDictionary<ScoreKey, PlausibleInterval?>? intervals, Reason whyNot)
    {
        var interval = intervals?.GetValueOrDefault(ScoreKey.Of(score));
        return new ScoreRow(score, level)
        {
            Interval = interval,
            NoInterval = interval is not null ? null
                : plausible?.Covers(score.Measure) == true ? score.Reason ?? Reason.NoValue
                : whyNot,
        };
    }
}

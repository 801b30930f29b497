using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest.Privacy;

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

    /// <summary>Rows as the audience may have them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="all">The scores of every organisation by level, by which it is known whose members are not counted.</param>
    /// <param name="shown">What the audience may have; null when it may have all.</param>
    public static IEnumerable<ScoreRow> Shown(IReadOnlyCollection<ScoreRow> rows, ILookup<ReferenceLevel, Score> all, ShownResults? shown) => shown is null ? rows : rows
        // The counts of one level are one list.
        .GroupBy(r => r.Level)
        .SelectMany(level => level.Zip(shown.Scores([.. level.Select(r => r.Score)], [.. all[level.Key]]), (row, score) => row with
        {
            Score = shown.Bare(score),
            Interval = IsWithheld(score) ? null : row.Interval,
            NoInterval = IsWithheld(score) ? score.Reason : row.NoInterval,
            // It names who said it, and tells a number again without each of them.
            Sensitivity = null,
        }));

    /// <summary>Whether it is not told, though it is known.</summary>
    public static bool IsWithheld(Score score) => score.Reason == Reason.TooFewPeople || score.Reason == Reason.OnePayer;

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

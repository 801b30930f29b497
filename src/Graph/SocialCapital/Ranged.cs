using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>A number over the readings of what is not known: its mean over the resolutions, and the least and greatest over all readings.</summary>
/// <param name="Value">The mean over the resolutions in which it is defined; null when it is in none.</param>
/// <param name="Low">The least over all readings.</param>
/// <param name="High">The greatest over all readings.</param>
/// <param name="IsEverywhere">False when it is undefined in a reading with weight.</param>
internal readonly record struct Ranged(double? Value, double? Low, double? High, bool IsEverywhere)
{
    /// <summary>True when readings differ.</summary>
    public bool HasSpread => Low is { } low && High is { } high && high - low > NearlyEqual.Share;

    /// <summary>A number over readings.</summary>
    /// <param name="readings">The number in each reading, and the weight of the reading; 0 for one that only bounds.</param>
    public static Ranged Of(IEnumerable<(double? Value, double Weight)> readings)
    {
        var (sum, weight) = (0.0, 0.0);
        double? low = null, high = null;
        var isEverywhere = true;
        foreach (var (value, share) in readings)
        {
            if (value is not { } number)
            {
                isEverywhere &= share <= 0;
                continue;
            }

            (sum, weight) = (sum + (number * share), weight + share);
            (low, high) = (low is null ? number : Math.Min(low.Value, number), high is null ? number : Math.Max(high.Value, number));
        }

        // One outcome, or the same in every one, is that number itself and not a sum of parts of it.
        return new Ranged(weight <= 0 ? null : low == high ? low : sum / weight, low, high, isEverywhere);
    }

    /// <summary>A score with this number and, where readings differ, its range and why they do.</summary>
    public Score On(Score score, IEnumerable<string> why) =>
        Marked(HasSpread ? score with { Value = Value, Low = Low, High = High } : score with { Value = Value }, why);

    /// <summary>A score that is n/a because of what the organisation is: of an undecided kind, what it is in the readings in which it is community; an institution has none.</summary>
    public Score Supposed(Score score, Reason why) => why == Reason.KindNotDecided && (Low is not null || High is not null)
        ? score with { Reason = why, Low = Low, High = High, Flags = ["not in every reading"] }
        : score with { Reason = why, Flags = [] };

    /// <summary>A score with why its readings differ, where they do, and whether it is undefined in some.</summary>
    public Score Marked(Score score, IEnumerable<string> why) => score with
    {
        Flags =
        [
            .. score.Flags,
            .. HasSpread || !IsEverywhere ? why.Except(score.Flags, StringComparer.Ordinal) : [],
            .. IsEverywhere ? ImmutableArray<string>.Empty : ["not in every reading"],
        ],
    };

    public static Ranged operator /(Ranged ranged, double by) => ranged with { Value = ranged.Value / by, Low = ranged.Low / by, High = ranged.High / by };
}

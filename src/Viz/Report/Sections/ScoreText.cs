using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>A score in words: "≥ 2", "0,35", or "n.b." with the reason; never a bare zero for what is not known.</summary>
internal static class ScoreText
{
    public static string Value(ReportTexts texts, Score? score)
    {
        if (score?.Value is not { } value)
            return $"{texts["Value.NotAvailable"]} ({Reason(texts, score)})";
        return IsAtLeast(score) ? "≥ " + texts.Numbers.Short(AtLeast(score, value)) : texts.Numbers.Short(value);
    }

    /// <summary>Whether there may be more than the sources mention.</summary>
    public static bool IsAtLeast(Score score) => score.Flags.Contains("lower bound") || score.Flags.Contains("size not stated");

    /// <summary>What there is at least: a partner that counts for a part may in another reading not count at all.</summary>
    public static double AtLeast(Score score, double value) => Math.Min(score.Low ?? value, value);

    public static string Reason(ReportTexts texts, Score? score) =>
        score?.Reason is { } reason ? texts.Find($"Reason.{reason.Code}") ?? reason.Code : texts["Reason.not mentioned"];

    /// <summary>The range of a measure in words: "0 to 1", "0 or more".</summary>
    public static string Range(ReportTexts texts, string range)
    {
        var said = texts.Language == "nl" ? range.Replace('.', ',').Replace(",,", "..", StringComparison.Ordinal) : range;
        if (said.EndsWith("..", StringComparison.Ordinal))
            return texts.Say("Value.AtLeast", said[..^2]);
        if (said.Split("..") is [var from, var to])
            return texts.Say("Value.Interval", from, to);
        var dash = said.IndexOf('-', 1);
        return dash < 0 ? said : texts.Say("Value.Interval", said[..dash], said[(dash + 1)..]);
    }

    public static string Interval(ReportTexts texts, Score score) => (score.Low, score.High) switch
    {
        ({ } low, { } high) when low.Equals(high) => texts["Value.Exact"],
        ({ } low, { } high) => texts.Say("Value.Interval", texts.Numbers.Short(low), texts.Numbers.Short(high)),
        ({ } low, null) => texts.Say("Value.AtLeast", texts.Numbers.Short(low)),
        (null, { } high) => texts.Say("Value.AtMost", texts.Numbers.Short(high)),
        _ => "–",
    };
}

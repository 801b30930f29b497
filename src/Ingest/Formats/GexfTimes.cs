namespace WijkNetwerk.Ingest.Formats;

/// <summary>The times that GEXF 1.3 puts in one attribute: <c>timestamps="&lt;[2018, 2019]&gt;"</c> are moments, <c>intervals="&lt;[2018, 2019]; [2021, 2022]&gt;"</c> are stretches.</summary>
internal static class GexfTimes
{
    /// <summary>Reads both attributes, each when there is one.</summary>
    public static IEnumerable<(string? Start, string? End)> Read(string? timestamps, string? intervals)
    {
        foreach (var moment in Parts(timestamps, ",;"))
        {
            yield return (moment, moment);
        }

        foreach (var stretch in Parts(intervals, ";"))
        {
            var ends = stretch.Split(',', StringSplitOptions.TrimEntries);
            yield return (End(ends[0]), End(ends[^1]));
        }
    }

    private static string[] Parts(string? text, string separators) =>
        [.. (text ?? "").Trim('<', '>', ' ').Split([.. separators]).Select(part => part.Trim(' ', '[', ']', '(', ')')).Where(part => part.Length > 0)];

    /// <summary>An end that lies nowhere is none.</summary>
    private static string? End(string text) => text.Contains("Infinity", StringComparison.OrdinalIgnoreCase) || text.Length == 0 ? null : text;
}

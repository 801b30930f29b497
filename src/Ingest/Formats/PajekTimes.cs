namespace WijkNetwerk.Ingest.Formats;

/// <summary>The times of Pajek: <c>[2010-2015,2018-*]</c> is from 2010 to 2015 and from 2018 on.</summary>
internal static class PajekTimes
{
    /// <summary>Reads times; one stretch without ends when there are none.</summary>
    /// <param name="text">The times with their brackets; null when the file says none.</param>
    public static IEnumerable<(string? Start, string? End)> Read(string? text)
    {
        var parts = text?.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (parts.Length == 0)
        {
            yield return (null, null);
        }

        foreach (var part in parts)
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            yield return dash < 0 ? (part, part) : (part[..dash].Trim() is var start && start == "*" ? null : start, part[(dash + 1)..].Trim());
        }
    }
}

using System.Text.RegularExpressions;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Reads dates: ISO 8601, and the Dutch order (day, month, year) with a note. Years have four digits; nothing is guessed.</summary>
internal static partial class Dates
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <param name="isRewritten">True when it was not written as ISO 8601.</param>
    /// <returns>False when it is no date.</returns>
    public static bool TryParse(string text, out PartialDate date, out bool isRewritten)
    {
        isRewritten = false;
        if (PartialDate.TryParse(text, out date))
        {
            return true;
        }

        isRewritten = true;
        // Spreadsheets add a midnight that nobody typed.
        var bare = Midnight().Replace(text, "");
        return (Iso().Match(bare) is { Success: true } iso && PartialDate.TryParse(Join(iso), out date))
            || (Dutch().Match(bare) is { Success: true } dutch && PartialDate.TryParse(Join(dutch), out date));
    }

    private static string Join(Match match)
    {
        var text = match.Groups["y"].Value;
        foreach (var part in (ReadOnlySpan<string>)["m", "d"])
        {
            if (match.Groups[part].Success)
            {
                text += "-" + match.Groups[part].Value.PadLeft(2, '0');
            }
        }

        return text;
    }

    [GeneratedRegex(@"[ T]0{1,2}:00(:00(\.0+)?)?Z?$", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,2}) ?[-/.] ?)?(?<m>[0-9]{1,2}) ?[-/.] ?(?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dutch();
}

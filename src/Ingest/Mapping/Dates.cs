using System.Globalization;
using System.Text.RegularExpressions;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Reads dates: ISO 8601, and with a note the Dutch order (day, month, year), the month as a number or as a Dutch or English word. Years have four digits; nothing is guessed.</summary>
internal static partial class Dates
{
    // The first three letters tell, but for maart, which people write in three ways.
    private static readonly string[] Months =
        ["jan(uari|uary)?", "feb(ruari|ruary)?", "maart|mrt|mar(ch)?", "apr(il)?", "mei|may", "jun[ie]?", "jul[iy]?", "aug(ustus|ust)?", "sept?(ember)?", "okt(ober)?|oct(ober)?", "nov(ember)?", "dec(ember)?"];

    private static readonly Regex[] MonthWords =
        [.. Months.Select(m => new Regex($"^({m})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture))];

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
            || (Dutch().Match(bare) is { Success: true } dutch && PartialDate.TryParse(Join(dutch), out date))
            || (Spoken().Match(bare) is { Success: true } spoken && PartialDate.TryParse(Join(spoken), out date));
    }

    private static string Join(Match match)
    {
        var text = match.Groups["y"].Value;
        foreach (var part in (ReadOnlySpan<string>)["m", "d"])
        {
            if (match.Groups[part].Success)
            {
                text += "-" + Number(match.Groups[part].Value).PadLeft(2, '0');
            }
        }

        return text;
    }

    // A word that is no month becomes month 0, which is no date.
    private static string Number(string part) => char.IsAsciiDigit(part[0]) ? part
        : (Array.FindIndex(MonthWords, month => month.IsMatch(part)) + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[ T]0{1,2}:00(:00(\.0+)?)?Z?$", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,2}) ?[-/.] ?)?(?<m>[0-9]{1,2}) ?[-/.] ?(?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,2})\.?[ -])?(?<m>[A-Za-z]{3,9})\.?[ -](?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();
}

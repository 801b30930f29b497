using System.Globalization;
using System.Text.RegularExpressions;

namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>A year, a month or a day, as sources give dates: <c>2018</c>, <c>2018-06</c>, <c>2018-06-30</c>. It covers its whole period.</summary>
public readonly partial record struct PartialDate
{
    private PartialDate(DateOnly first, DateOnly after, string text) => (First, After, Text) = (first, after, text);

    /// <summary>The first day of the period.</summary>
    public DateOnly First { get; }

    /// <summary>The day after the last day of the period.</summary>
    public DateOnly After { get; }

    /// <summary>The date as written in files, ISO 8601.</summary>
    public string Text { get; }

    /// <summary>Reads a partial date.</summary>
    /// <param name="text">A year, year-month or year-month-day; years 1000 to 9998.</param>
    /// <param name="date">The date when it could be read.</param>
    /// <returns>False for anything else; nothing is guessed.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        var year = Number(match.Groups[1]);
        var month = match.Groups[2].Success ? Number(match.Groups[2]) : 0;
        var day = match.Groups[3].Success ? Number(match.Groups[3]) : 0;
        if (year is < 1000 or > 9998 || (match.Groups[2].Success && month is < 1 or > 12))
        {
            return false;
        }

        if (match.Groups[3].Success && (day < 1 || day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        var first = new DateOnly(year, Math.Max(month, 1), Math.Max(day, 1));
        var after = day > 0 ? first.AddDays(1) : month > 0 ? first.AddMonths(1) : first.AddYears(1);
        date = new PartialDate(first, after, match.Value);
        return true;
    }

    /// <summary>Reads a partial date that is known to be well formed.</summary>
    /// <param name="text">The date.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is not a year, month or day.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date; expected 2018, 2018-06 or 2018-06-30.");

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

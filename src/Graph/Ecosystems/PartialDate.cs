using System.Buffers;
using System.Globalization;
using System.Text;

namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>A year, a month or a day, as sources give dates: <c>2018</c>, <c>2018-06</c>, <c>2018-06-30</c>. It covers its whole period.</summary>
public readonly record struct PartialDate
{
    private const int Longest = 10;

    // Year, month and day, the last two 0 where they are not said. Four bytes: there may be one in every relation.
    private readonly int _digits;

    private PartialDate(int year, int month, int day) => _digits = (((year * 100) + month) * 100) + day;

    /// <summary>The first day of the period.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The day after the last day of the period.</summary>
    public DateOnly After => Day > 0 ? First.AddDays(1) : Month > 0 ? First.AddMonths(1) : First.AddYears(1);

    /// <summary>The date as written in files, ISO 8601.</summary>
    public string Text => First.ToString(Day > 0 ? "yyyy-MM-dd" : Month > 0 ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    private int Year => _digits / 10000;

    private int Month => _digits / 100 % 100;

    private int Day => _digits % 100;

    /// <summary>Reads a partial date.</summary>
    /// <param name="text">A year, year-month or year-month-day; years 1000 to 9998.</param>
    /// <param name="date">The date when it could be read.</param>
    /// <returns>False for anything else; nothing is guessed.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        Span<byte> ascii = stackalloc byte[Longest];
        date = default;
        return Ascii.FromUtf16(text, ascii, out var length) == OperationStatus.Done && TryParse(ascii[..length], out date);
    }

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    public static bool TryParse(ReadOnlySpan<byte> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or Longest) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), text.Length > 4 ? Number(text[5..7]) : 1, text.Length > 7 ? Number(text[8..]) : 1);
        if (year is < 1000 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new PartialDate(year, text.Length > 4 ? month : 0, text.Length > 7 ? day : 0);
        return true;
    }

    /// <summary>Reads a partial date that is known to be well formed.</summary>
    /// <param name="text">The date.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is not a year, month or day.</exception>
    public static PartialDate Parse(string text) => TryParse(text, out var date) ? date : throw NoDate(text);

    /// <inheritdoc cref="Parse(string)"/>
    public static PartialDate Parse(ReadOnlySpan<byte> text) => TryParse(text, out var date) ? date : throw NoDate(Encoding.UTF8.GetString(text));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static FormatException NoDate(string text) => new($"'{text}' is not a date; expected 2018, 2018-06 or 2018-06-30.");

    /// <summary>The number that some digits are; below zero when they are not digits.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return -1;
            }

            number = (10 * number) + (digit - '0');
        }

        return number;
    }
}

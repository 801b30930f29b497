using System.Globalization;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Keeps a spreadsheet from running a text as a formula: an apostrophe in front, as spreadsheets themselves write it, which is taken off again when read.</summary>
/// <remarks>A text that has such an apostrophe of its own gets one more, so that what is read is what was written.</remarks>
internal static class CsvFormula
{
    private const string Starts = "=+-@\t\r";

    /// <summary>The text as it may stand in a cell. Numbers stay: -5 is no formula.</summary>
    public static string Neutral(string text) =>
        IsFormula(text.AsSpan().TrimStart('\'')) && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? "'" + text
            : text;

    /// <summary>The text that was meant.</summary>
    public static ReadOnlySpan<byte> Original(ReadOnlySpan<byte> cell) =>
        cell.Length > 1 && cell[0] == '\'' && cell.TrimStart((byte)'\'') is { Length: > 0 } rest && Starts.Contains((char)rest[0]) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && Starts.Contains(text[0]);
}

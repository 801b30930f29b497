using System.Globalization;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the strength of a tie as network programs write it: a decimal point, no thousands.</summary>
internal static class Strengths
{
    /// <summary>A number as a table writes it: programs say 1e-05 where people say 0.00001.</summary>
    public static string Plain(string text) =>
        text.AsSpan().IndexOfAny('e', 'E') > 0 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.#############################", CultureInfo.InvariantCulture)
            : text;

    /// <summary>Reads a strength.</summary>
    /// <param name="text">The text; null or blank when there is none.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="findings">Where to say that it is no number.</param>
    /// <param name="strength">The strength, or null.</param>
    /// <returns>False when it is no finite number.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int line, NetworkFindings findings, out double? strength)
    {
        strength = null;
        if (text.IsWhiteSpace())
        {
            return true;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            strength = value;
            return true;
        }

        findings.Add(FindingCodes.NumberWrong, line, text.ToString());
        return false;
    }
}

/// <summary>The headings that mean a strength, by the same synonyms as in a table of relations.</summary>
internal static class StrengthHeadings
{
    private static readonly HashSet<string> Known = Headings.Of(TableKind.Relations).Where(f => f.Name == "strength")
        .SelectMany(f => f.Synonyms.Prepend(f.Name)).Select(Key.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a heading means a strength.</summary>
    public static bool Mean(string heading) => Known.Contains(Key.Of(heading));
}

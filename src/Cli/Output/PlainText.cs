using System.Text;

namespace WijkNetwerk.Cli.Output;

/// <summary>Text that came from a file or a user, made safe to show.</summary>
internal static class PlainText
{
    /// <summary>The text without signs that steer a terminal or hide in a line; each becomes a space.</summary>
    public static string Clean(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(IsUnsafe(rune) ? " " : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>How many columns a text takes on a screen: marks that stand on another letter take none.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark ? 0 : 1;
        }

        return width;
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator;
}

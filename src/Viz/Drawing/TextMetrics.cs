using System.Globalization;
using System.Text;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>How wide a text is, from a table: the same on every computer, whatever fonts it has.</summary>
public static class TextMetrics
{
    // As wide as a wide letter: a label that is thought too wide is only a little farther from its neighbour.
    private const short Unknown = 722;
    private const short FullWidth = 1000;

    /// <summary>The width of one line of text.</summary>
    /// <param name="text">The text, without line ends.</param>
    /// <param name="font">Size and weight.</param>
    public static double Width(string text, Font font)
    {
        var face = font.IsBold ? HelveticaWidths.Bold : HelveticaWidths.Regular;
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes()) thousandths += Advance(rune, face);
        return thousandths * font.Size / 1000;
    }

    private static int Advance(Rune rune, HelveticaWidths.Face face)
    {
        var code = rune.Value;
        if (code is >= 0x20 and <= 0x7E) return face.Ascii[code - 0x20];
        if (code is >= 0xA0 and <= 0xFF) return face.Latin1[code - 0xA0];
        var sign = Array.BinarySearch(HelveticaWidths.SignCodes, code);
        if (sign >= 0) return face.Signs[sign];
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return 0;
            case UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol:
                return FullWidth;
            case UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate:
                // No letter, so without an accent to take off; some of these cannot be asked for one.
                return Unknown;
        }

        // A letter with an accent is as wide as the letter without it (ş, ő, ł is not one of them).
        var plain = rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First();
        return plain == rune ? Unknown : Advance(plain, face);
    }
}

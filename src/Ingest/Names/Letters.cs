using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WijkNetwerk.Ingest.Names;

/// <summary>A word of a name.</summary>
/// <param name="Text">Lower case, without accents and punctuation.</param>
/// <param name="IsCapitals">Written in capitals only, of two letters or more, as acronyms are.</param>
public readonly record struct NameWord(string Text, bool IsCapitals);

/// <summary>Folds what people write differently without meaning anything by it: case, accents, punctuation, spaces, words broken at the end of a line.</summary>
public static partial class Letters
{
    /// <summary>The words of a name: <c>Coöpera-⏎tie  "De Wijk"</c> gives <c>cooperatie, de, wijk</c>; <c>W&amp;I</c> gives <c>w, en, i</c>; <c>B.V.</c> gives <c>bv</c>.</summary>
    /// <param name="name">The name as written.</param>
    /// <returns>The words in order.</returns>
    public static List<NameWord> Words(string name)
    {
        var text = BrokenWord().Replace(name.Replace("\u00AD", "", StringComparison.Ordinal).Replace('\uFFFE', '\uFFFD'), "$1$2");
        text = Shortened().Replace(text, " $1 ");
        text = Dotted().Replace(text, m => m.Value.Replace(".", "", StringComparison.Ordinal));
        text = text.Replace("&", " en ", StringComparison.Ordinal).Replace("+", " en ", StringComparison.Ordinal);
        var words = new List<NameWord>();
        var word = new StringBuilder();
        var (letters, capitals) = (0, 0);
        foreach (var c in text.Normalize(NormalizationForm.FormKD).Append(' '))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                letters += char.IsLetter(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(new NameWord(word.ToString(), letters > 1 && capitals == letters));
                word.Clear();
                (letters, capitals) = (0, 0);
            }
        }

        return words;
    }

    // A letter, a hyphen, the end of a line, a small letter: one word. The ligature ij is a small letter too.
    [GeneratedRegex(@"(\p{L})-[ \t]*\r?\n[ \t]*(\p{Ll})")]
    private static partial Regex BrokenWord();

    // 's, 't, 'n and d' stand by themselves, whatever sign is used for the apostrophe.
    [GeneratedRegex(@"(?<![\p{L}\d])['’‘`´]([sStTnN])(?![\p{L}\d])")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\d]))?")]
    private static partial Regex Dotted();
}

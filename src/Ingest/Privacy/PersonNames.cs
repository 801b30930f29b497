using System.Buffers;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Finds the names and ids of people inside other texts: a file name, the id of a relation.</summary>
/// <remarks>
/// A whole id or alias counts, and every word of four letters or more in a name, without regard to case or accents. In a name with capitals only the
/// words that have one count: "Bewoner uit de wijk" must not take every document about a wijk along. A word of two or three letters, such as Jan or Bo, counts
/// where it stands as a word with a capital, or in a text without blanks, such as a file name; words that only join others (van, De) never do.
/// </remarks>
internal sealed class PersonNames
{
    private const int ShortestWord = 4;

    private const int ShortestName = 2;

    private readonly SearchValues<string> _texts;
    private readonly HashSet<string> _short = new(StringComparer.Ordinal);

    public PersonNames(IEnumerable<Actor> people)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var whole in (IEnumerable<string>)[person.Id, .. person.Aliases])
            {
                Add(texts, Plain(whole));
            }

            foreach (var word in ((IEnumerable<string>)[person.Name, .. person.Aliases]).SelectMany(Words))
            {
                Add(texts, Plain(word));
                AddShort(word);
            }
        }

        _texts = SearchValues.Create([.. texts.Order(StringComparer.Ordinal)], StringComparison.Ordinal);
    }

    /// <summary>Whether a text holds the name or id of a person.</summary>
    public bool Are(string? text) => text is not null && (Plain(text).AsSpan().ContainsAny(_texts) || HasShort(text));

    /// <summary>The words of a text, each as long as letters, digits and signs on letters go on.</summary>
    internal static IEnumerable<string> WordsOf(string text)
    {
        for (var (from, at) = (0, 0); at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                continue;
            }

            if (at > from)
            {
                yield return text[from..at];
            }

            from = at + 1;
        }
    }

    /// <summary>Whether a word of a name is one of the short ones that count only where they stand apart: Jan, Bo, but not De.</summary>
    internal static bool IsShortName(string word) =>
        word.Length is >= ShortestName and < ShortestWord && char.IsUpper(word[0]) && word.All(char.IsLetter) && !LinkWords.Contain(Plain(word).Trim());

    private void AddShort(string word)
    {
        if (IsShortName(word))
        {
            _short.Add(Plain(word));
        }
    }

    private bool HasShort(string text)
    {
        if (_short.Count == 0)
        {
            return false;
        }

        var isWord = !text.Any(char.IsWhiteSpace);
        return WordsOf(text).Any(word => (isWord || char.IsUpper(word[0])) && _short.Contains(Plain(word)));
    }

    private static IEnumerable<string> Words(string name)
    {
        var words = name.Split([' ', ',', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => char.IsUpper(w[0])) ? words.Where(w => char.IsUpper(w[0])) : words;
    }

    private static void Add(HashSet<string> texts, string text)
    {
        if (text.Length >= ShortestWord)
        {
            texts.Add(text);
        }
    }

    // Lower case, without accents, everything that is no letter or digit a blank.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }
}

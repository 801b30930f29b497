using System.Buffers;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Finds the names and ids of people inside other texts: a file name, the id of a relation.</summary>
/// <remarks>
/// A whole id or alias counts, and every word of four letters or more in a name, without regard to case or accents. In a name with capitals only the
/// words that have one count: "Bewoner uit de wijk" must not take every document about a wijk along.
/// </remarks>
internal sealed class PersonNames
{
    private const int ShortestWord = 4;

    private readonly SearchValues<string> _texts;

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
            }
        }

        _texts = SearchValues.Create([.. texts.Order(StringComparer.Ordinal)], StringComparison.Ordinal);
    }

    /// <summary>Whether a text holds the name or id of a person.</summary>
    public bool Are(string? text) => text is not null && Plain(text).AsSpan().ContainsAny(_texts);

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

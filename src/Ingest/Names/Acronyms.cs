using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Short names made of first letters: GGD of Gemeentelijke Gezondheidsdienst, W&amp;I of Werk en Inkomen.</summary>
public static class Acronyms
{
    /// <summary>The fewest letters of an acronym.</summary>
    public const int Shortest = 2;

    /// <summary>The most letters of an acronym.</summary>
    public const int Longest = 8;

    private const int MostWords = 12;

    // Second parts of Dutch compounds that get a letter of their own: the D of GezondheidsDienst.
    private static readonly ImmutableArray<string> SecondParts =
    [
        "academie", "bank", "beheer", "beleid", "bestuur", "bond", "bureau", "centrum", "dienst", "federatie", "fonds", "groep", "huis", "instelling", "instituut",
        "kamer", "kring", "netwerk", "ondernemingen", "onderzoek", "ontwikkeling", "opleiding", "organisatie", "overleg", "plaats", "plan", "platform", "raad", "school",
        "team", "verband", "vereniging", "voorziening", "werk", "werkplaats", "wijken", "winkel", "woningen", "zaken", "zekerheid", "zorg",
    ];

    /// <summary>The acronyms that the words could have: with and without the words that join, with and without the second parts of compounds.</summary>
    /// <param name="words">Folded words, the joining ones included.</param>
    /// <returns>Each once; empty for a single word without a second part.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MostWords)
        {
            return [];
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var withLinks in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var withParts in (ReadOnlySpan<bool>)[false, true])
            {
                var letters = string.Concat(words.Select(w => Letter(w, withLinks, withParts)));
                if (letters.Length is >= Shortest and <= Longest)
                {
                    found.Add(letters);
                }
            }
        }

        return found;
    }

    /// <summary>Whether a word can be an acronym: in capitals, of two to eight letters.</summary>
    public static bool MayBe(NameWord word) =>
        word.IsCapitals && word.Text.Length is >= Shortest and <= Longest && word.Text.All(char.IsAsciiLetterLower);

    private static string Letter(string word, bool withLinks, bool withParts)
    {
        if (LinkWords.Contain(word))
        {
            return withLinks ? word[..1] : "";
        }

        var second = withParts ? SecondParts.FirstOrDefault(part => word.Length > part.Length + 2 && word.EndsWith(part, StringComparison.Ordinal)) : null;
        return second is null ? word[..1] : word[..1] + second[..1];
    }
}

using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Words of which people write the beginning only: <c>Energiecoöp</c>, <c>Speeltuinver.</c>, <c>Bewonersorg.</c>, <c>Buurtbieb</c>.</summary>
public static class ShortenedWords
{
    private const int ShortestBefore = 3;

    private static readonly ImmutableArray<(string Short, string Full)> Endings =
    [
        ("coop", "cooperatie"), ("cooperatief", "cooperatie"), ("ver", "vereniging"), ("org", "organisatie"), ("bieb", "bibliotheek"), ("corp", "corporatie"), ("ond", "onderneming"),
    ];

    /// <summary>The whole word. A word that happens to end like this, such as oever, gets an ending that it has not, in every name alike, so that nothing is lost by it.</summary>
    /// <param name="word">A folded word.</param>
    public static string Complete(string word)
    {
        foreach (var (ending, full) in Endings)
        {
            if (word.Length >= ending.Length + ShortestBefore && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length] + full;
            }
        }

        return word;
    }
}

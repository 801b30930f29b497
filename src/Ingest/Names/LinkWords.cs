namespace WijkNetwerk.Ingest.Names;

/// <summary>Words that only join others, tussenvoegsels among them: <c>van der</c>, <c>'t</c>, <c>'s</c>, <c>de</c>, <c>en</c>. Written, left out or shortened as it comes.</summary>
public static class LinkWords
{
    private static readonly HashSet<string> Words = new[]
    {
        "de", "het", "een", "t", "s", "n", "d", "v", "vd", "vh", "van", "der", "den", "des", "ter", "ten", "te", "tot", "voor", "in", "op", "aan", "bij", "uit", "om",
        "en", "e", "of", "onder", "over", "te", "la", "le", "les", "du", "the", "and", "for", "at",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a word only joins.</summary>
    /// <param name="word">A folded word.</param>
    public static bool Contain(string word) => Words.Contains(word);
}

namespace WijkNetwerk.Ingest.Names;

/// <summary>Finds the pairs that are worth comparing, without comparing each with each: those that share a key, or a rare word but for one letter.</summary>
/// <remarks>
/// Blocks: register numbers; the three keys of a name; acronyms; the name without places; and of each name its rarest word, looked up among all words with one letter
/// taken out of either (Mor and Fraenkel 1982), which finds one letter changed, left out, added or two that changed places.
/// A block that many share tells nobody from others and is left out, but for numbers and equal keys, where each is paired with the next only.
/// </remarks>
internal static class Candidates
{
    private const int MostOfAWord = 100;
    private const int MostOfAPlacelessName = 4;
    private const int MostPairedFully = 6;
    private const int ShortestWithALetterOut = 4;

    /// <summary>The pairs, each once, the lower index first, in order.</summary>
    public static List<(int A, int B)> Of(IReadOnlyList<NamedActor> actors, IReadOnlySet<string> places)
    {
        var pairs = new HashSet<(int, int)>();
        Equal(actors, a => a.Numbers.Index().Where(n => n.Item is not null).Select(n => $"{n.Index}:{n.Item}"), pairs);
        Equal(actors, a => a.Names.SelectMany(n => new[] { "c" + n.Compact, "s" + n.Scanned, "o" + n.Sorted }), pairs);
        Rare(actors, a => a.Names.Select(n => NameComparison.PlacelessKey(n, places)).Where(k => k.Length > 0), MostOfAPlacelessName, pairs);
        Meet(
            actors,
            a => a.Names.SelectMany(n => AcronymKeys.Short(n, places).Concat(n.Words is [var only] ? [only + "!"] : [])),
            a => a.Names.SelectMany(n => AcronymKeys.Long(n, places).Concat(n.Stated.Select(s => s + "!"))),
            MostOfAWord, pairs);
        RarestWords(actors, pairs);
        return [.. pairs.Order()];
    }

    private static void Equal(IReadOnlyList<NamedActor> actors, Func<NamedActor, IEnumerable<string>> keys, HashSet<(int, int)> pairs)
    {
        foreach (var block in Blocks(actors, keys).Values)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var last = block.Count <= MostPairedFully ? block.Count : Math.Min(block.Count, i + 2);
                for (var j = i + 1; j < last; j++)
                {
                    Add(block[i], block[j], pairs);
                }
            }
        }
    }

    private static void Rare(IReadOnlyList<NamedActor> actors, Func<NamedActor, IEnumerable<string>> keys, int most, HashSet<(int, int)> pairs)
    {
        foreach (var block in Blocks(actors, keys).Values.Where(b => b.Count <= most))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    Add(block[i], block[j], pairs);
                }
            }
        }
    }

    private static void Meet(
        IReadOnlyList<NamedActor> actors, Func<NamedActor, IEnumerable<string>> asked, Func<NamedActor, IEnumerable<string>> kept, int most, HashSet<(int, int)> pairs)
    {
        var blocks = Blocks(actors, kept);
        foreach (var actor in actors)
        {
            foreach (var key in asked(actor).Distinct(StringComparer.Ordinal))
            {
                if (blocks.TryGetValue(key, out var block) && block.Count <= most)
                {
                    block.ForEach(other => Add(actor.Index, other, pairs));
                }
            }
        }
    }

    private static void RarestWords(IReadOnlyList<NamedActor> actors, HashSet<(int, int)> pairs)
    {
        var spread = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in actors.SelectMany(a => a.Names.SelectMany(n => n.Looks).Distinct(StringComparer.Ordinal)))
        {
            spread[word] = spread.GetValueOrDefault(word) + 1;
        }

        // Two words may both be rare, and the slip in either: the rarest of each side is looked up, so that one of the two finds the other.
        Meet(
            actors,
            a => a.Names.Select(n => n.Looks.OrderBy(w => spread[w]).ThenByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).First()).SelectMany(WithALetterOut)
                .Concat(a.Names.SelectMany(n => WithALetterOut(n.Scanned))),
            a => a.Names.SelectMany(n => n.Looks.Append(n.Scanned)).Distinct(StringComparer.Ordinal).SelectMany(WithALetterOut),
            MostOfAWord, pairs);
    }

    private static IEnumerable<string> WithALetterOut(string word)
    {
        yield return word;
        for (var i = 0; word.Length >= ShortestWithALetterOut && i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    private static Dictionary<string, List<int>> Blocks(IReadOnlyList<NamedActor> actors, Func<NamedActor, IEnumerable<string>> keys)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            foreach (var key in keys(actor).Distinct(StringComparer.Ordinal))
            {
                if (blocks.TryGetValue(key, out var block))
                {
                    block.Add(actor.Index);
                }
                else
                {
                    blocks.Add(key, [actor.Index]);
                }
            }
        }

        return blocks;
    }

    private static void Add(int a, int b, HashSet<(int, int)> pairs)
    {
        if (a != b)
        {
            pairs.Add(a < b ? (a, b) : (b, a));
        }
    }
}

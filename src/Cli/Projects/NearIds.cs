using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Cli.Projects;

/// <summary>What a misspelled word was probably meant to be.</summary>
internal static class NearIds
{
    private const int Most = 3;

    /// <summary>The nearest words, nearest first: a quarter of the letters may differ or two have changed places, or what was written is a part of it.</summary>
    public static string[] To(string word, IEnumerable<string> words) =>
    [
        .. words.Distinct(StringComparer.Ordinal)
            .Select(w => (Word: w, IsNear: EditDistance.IsNear(word, w, out var distance), Distance: distance))
            .Where(x => x.IsNear || (word.Length >= 3 && x.Word.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(x => x.Distance)
            .ThenBy(x => x.Word, StringComparer.Ordinal)
            .Take(Most)
            .Select(x => x.Word),
    ];

    /// <summary>The ids of the actors that were probably meant, by id, name or another name.</summary>
    public static string[] ToActor(string word, IEnumerable<Actor> actors)
    {
        var all = actors.ToArray();
        var named = all.Where(a => a.Aliases.Prepend(a.Name).Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(a => a.Id);
        return [.. To(word, all.Select(a => a.Id)).Concat(named.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Take(Most)];
    }
}

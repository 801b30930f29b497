using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>Finds the id that a misspelled one, or a name in its place, was probably meant to be.</summary>
/// <param name="ids">The ids there are.</param>
/// <param name="names">Their names, where they have one.</param>
internal sealed class NearestId(IEnumerable<string> ids, IEnumerable<KeyValuePair<string, string>>? names = null)
{
    // A hint is worth a moment, not a minute: beyond these sizes there is none.
    private const int MostIds = 5000;
    private const int MostQuestions = 100;

    private readonly Lazy<string[]> _ids = new(() => [.. ids.Take(MostIds + 1).Order(StringComparer.Ordinal)]);
    // People write the name where the id belongs; a name that two actors have says nothing.
    private readonly Lazy<Dictionary<string, string>> _ofName = new(() => (names ?? [])
        .GroupBy(n => Key.Of(n.Value), n => n.Key, StringComparer.Ordinal)
        .Where(g => g.Key.Length > 0 && g.Distinct(StringComparer.Ordinal).Count() == 1)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
    private int _questions;

    /// <summary>The id of which this is the name; otherwise the nearest id, at most a third of its letters away; empty when none is near.</summary>
    public string To(string id)
    {
        if (++_questions > MostQuestions || _ids.Value.Length > MostIds || id.Length > 100)
        {
            return "";
        }

        if (_ofName.Value.TryGetValue(Key.Of(id), out var named))
        {
            return named;
        }

        var (best, least) = ("", Math.Max(1, id.Length / 3) + 1);
        foreach (var candidate in _ids.Value)
        {
            if (Math.Abs(candidate.Length - id.Length) < least && EditDistance.Of(id, candidate) is var distance && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }
}

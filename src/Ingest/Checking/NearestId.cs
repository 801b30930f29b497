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
    private const int ShortestBegin = 4;

    private readonly Lazy<(string Id, string Key)[]> _ids = new(() => [.. ids.Take(MostIds + 1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => (id, Key.Of(id)))]);
    // People write the name where the id belongs; a name that two actors have says nothing.
    private readonly Lazy<Dictionary<string, string>> _ofName = new(() => (names ?? [])
        .GroupBy(n => Key.Of(n.Value), n => n.Key, StringComparer.Ordinal)
        .Where(g => g.Key.Length > 0 && g.Distinct(StringComparer.Ordinal).Count() == 1)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
    private int _questions;

    /// <summary>
    /// The id of which this is the name; otherwise the id that differs least, by a quarter of its letters at most, or the only one that begins with it, or with which it
    /// begins; empty when none is near. Case, accents and punctuation do not count.
    /// </summary>
    public string To(string id)
    {
        if (++_questions > MostQuestions || _ids.Value.Length > MostIds || id.Length > 100)
        {
            return "";
        }

        var asked = Key.Of(id);
        if (_ofName.Value.TryGetValue(asked, out var named))
        {
            return named;
        }

        var (best, least) = ("", int.MaxValue);
        foreach (var (candidate, key) in _ids.Value)
        {
            if (key.Length > 0 && EditDistance.IsNear(asked, key, out var distance) && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return least <= 1 ? best : Longer(asked) is { Length: > 0 } longer ? longer : best;
    }

    /// <summary>The only id of which this is the begin, or which is the begin of this; empty when there are more, or none.</summary>
    private string Longer(string asked)
    {
        var found = _ids.Value.Where(c => Math.Min(asked.Length, c.Key.Length) >= ShortestBegin && Begins(asked, c.Key)).Take(2).ToArray();
        return found is [var only] ? only.Id : "";

        // r100 is no begin of r1001: it is another number.
        static bool Begins(string a, string b) =>
            (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)) && !char.IsDigit(a.Length < b.Length ? b[a.Length] : a[b.Length]);
    }
}

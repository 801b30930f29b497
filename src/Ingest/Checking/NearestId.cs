namespace WijkNetwerk.Ingest.Checking;

/// <summary>Finds the id that a misspelled one was probably meant to be.</summary>
internal sealed class NearestId(IEnumerable<string> ids)
{
    // A hint is worth a moment, not a minute: beyond these sizes there is none.
    private const int MostIds = 5000;
    private const int MostQuestions = 100;

    private readonly Lazy<string[]> _ids = new(() => [.. ids.Take(MostIds + 1).Order(StringComparer.Ordinal)]);
    private int _questions;

    /// <summary>The nearest id, at most a third of its letters away; empty when none is near.</summary>
    public string To(string id)
    {
        if (++_questions > MostQuestions || _ids.Value.Length > MostIds || id.Length > 100)
        {
            return "";
        }

        var (best, least) = ("", Math.Max(1, id.Length / 3) + 1);
        foreach (var candidate in _ids.Value)
        {
            if (Math.Abs(candidate.Length - id.Length) < least && Distance(id, candidate) is var distance && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Letters to change, add or leave out, case not counted (Levenshtein 1966).</summary>
    private static int Distance(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(above[j - 1] + change, Math.Min(above[j], current[j - 1]) + 1);
            }

            (above, current) = (current, above);
        }

        return above[b.Length];
    }
}

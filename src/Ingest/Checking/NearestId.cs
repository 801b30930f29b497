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
            if (Math.Abs(candidate.Length - id.Length) < least && EditDistance.Of(id, candidate) is var distance && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }
}

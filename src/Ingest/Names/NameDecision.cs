namespace WijkNetwerk.Ingest.Names;

/// <summary>What somebody decided about two ids that may be one actor. Nothing decides for itself: every one has a person and a day.</summary>
/// <param name="First">An id; of a part and a whole, the part.</param>
/// <param name="Second">Another id; of a part and a whole, the whole.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="By">Who decided: a role or initials.</param>
/// <param name="On">On which day, as given.</param>
/// <param name="Kept">Of two that are the same, the id that is shown; null with another verdict.</param>
/// <param name="Note">Why; null when not said.</param>
public sealed record NameDecision(string First, string Second, Verdict Verdict, string By, DateOnly On, string? Kept = null, string? Note = null)
{
    /// <summary>Whether it is about these two, in whatever order.</summary>
    public bool IsAbout(string a, string b) => (First == a && Second == b) || (First == b && Second == a);

    /// <summary>Of two that are the same, the id that is no longer shown; null with another verdict.</summary>
    public string? Alias => Kept is null ? null : Kept == First ? Second : First;

    /// <summary>The decisions in force: of each two ids the last one, unless that undoes.</summary>
    /// <param name="log">All decisions, oldest first.</param>
    /// <returns>In the order of the log.</returns>
    public static IReadOnlyList<NameDecision> InForce(IEnumerable<NameDecision> log)
    {
        var last = new Dictionary<(string, string), (int Number, NameDecision Decision)>();
        foreach (var (number, decision) in log.Index())
        {
            last[Pair(decision.First, decision.Second)] = (number, decision);
        }

        return [.. last.Values.Where(d => d.Decision.Verdict != Verdict.Undone).OrderBy(d => d.Number).Select(d => d.Decision)];
    }

    /// <summary>What a log adds to another: a table that was read before adds nothing, so that what was decided since stays in force.</summary>
    /// <param name="log">The log that is there.</param>
    /// <param name="given">Another log, which may hold the same decisions.</param>
    /// <returns>The decisions that are new, in order; one that was taken twice is new the second time.</returns>
    internal static IReadOnlyList<NameDecision> New(IEnumerable<NameDecision> log, IEnumerable<NameDecision> given)
    {
        var known = log.CountBy(d => d).ToDictionary();
        var fresh = new List<NameDecision>();
        foreach (var decision in given)
        {
            if (known.GetValueOrDefault(decision) is > 0 and var left)
            {
                known[decision] = left - 1;
            }
            else
            {
                fresh.Add(decision);
            }
        }

        return fresh;
    }

    internal static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}

/// <summary>What can be decided about two ids.</summary>
public enum Verdict
{
    /// <summary>They are one actor.</summary>
    Same,

    /// <summary>The first is a part of the second.</summary>
    PartOf,

    /// <summary>They are two actors; the pair is not suggested again.</summary>
    Different,

    /// <summary>The decision before this one no longer holds.</summary>
    Undone,
}

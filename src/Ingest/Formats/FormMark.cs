using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What a heading of a matrix, survey or Net-Map says beside the type: <c>funding (directed, strength)</c>. So our own export says it, and a person may too.</summary>
/// <param name="Type">The type of relation.</param>
/// <param name="IsDirected">Whether its relations have a direction; null leaves it to what is usual.</param>
/// <param name="IsIncoming">True when they run towards the respondent.</param>
/// <param name="HasStrengths">True when every number is a strength; otherwise a 1 is a mark.</param>
internal sealed record FormMark(string Type, bool? IsDirected, bool IsIncoming, bool HasStrengths)
{
    /// <summary>Reads a heading.</summary>
    /// <returns>Null when it has no such words, between brackets, at its end.</returns>
    public static FormMark? Of(string heading)
    {
        var open = heading.LastIndexOf('(');
        if (open <= 0 || !heading.EndsWith(')'))
        {
            return null;
        }

        var type = heading[..open].Trim();
        var mark = new FormMark(Words.Types.Find(type) ?? type, null, IsIncoming: false, HasStrengths: false);
        foreach (var word in heading[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries))
        {
            switch (Key.Of(word))
            {
                case "directed" or "gericht": mark = mark with { IsDirected = true }; break;
                case "undirected" or "ongericht": mark = mark with { IsDirected = false }; break;
                case "in": mark = mark with { IsIncoming = true }; break;
                case "strength" or "sterkte": mark = mark with { HasStrengths = true }; break;
                default: return null;
            }
        }

        return type.Length == 0 ? null : mark;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Type} ({(IsDirected == false ? "undirected" : "directed")}{(IsIncoming ? ", in" : "")}{(HasStrengths ? ", strength" : "")})";
}

namespace WijkNetwerk.Ingest.Formats;

/// <summary>A tie of a GEXF file while it is read.</summary>
internal sealed class GexfTie(int source, int target, string type, int line)
{
    public int Source => source;

    public int Target => target;

    public string Type => type;

    public int Line => line;

    public string? Strength { get; set; }

    public string? Id { get; init; }

    public string? Label { get; init; }

    public string? Kind { get; init; }

    public List<(string? Start, string? End)> Spells { get; } = [];

    public Dictionary<string, string> Said { get; } = new(StringComparer.Ordinal);

    /// <summary>Gives the tie to the draft, or to the rows of an import: one for each spell.</summary>
    public void Give(NetworkDraft draft, IEnumerable<GexfAttribute> attributes)
    {
        if (Source < 0 || Target < 0)
        {
            return;
        }

        if (draft.Rows is { } rows)
        {
            Give(rows, attributes);
        }
        else if (Strengths.TryRead(Strength, Line, draft.Findings, out var strength))
        {
            draft.Tie(Source, Target, strength, Type is "directed" or "mutual", Line);
            if (Type == "mutual")
            {
                draft.Tie(Target, Source, strength, isDirected: true, Line);
            }
        }
    }

    private void Give(NetworkFileRows rows, IEnumerable<GexfAttribute> attributes)
    {
        foreach (var attribute in attributes.Where(a => a.Default is not null))
        {
            Said.TryAdd(attribute.Heading, attribute.Default!);
        }

        foreach (var (heading, text) in (ReadOnlySpan<(string, string?)>)[("strength", Strength), ("label", Label), ("type", Kind)])
        {
            // What Gephi writes beside an attribute of the same meaning repeats it.
            if (!string.IsNullOrEmpty(text) && !(heading == "strength" && Said.Keys.Any(StrengthHeadings.Mean)))
            {
                Said.TryAdd(heading, text);
            }
        }

        foreach (var (start, end) in Spells.Count == 0 ? [(null, null)] : Spells)
        {
            var said = new Dictionary<string, string>(Said, StringComparer.Ordinal);
            rows.Period(said, start, end);
            rows.Tie(Source, Target, Type == "directed", Line, said, Id);
        }
    }
}

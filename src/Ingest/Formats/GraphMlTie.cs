namespace WijkNetwerk.Ingest.Formats;

/// <summary>A tie of a GraphML file while it is read.</summary>
internal sealed class GraphMlTie(int source, int target, bool isDirected, int line, string? id)
{
    public string? Id => id;

    /// <summary>What an import keeps; null for a plain network.</summary>
    public Dictionary<string, string>? Said { get; init; }

    public string? DrawnLabel { get; set; }

    public int Source => source;

    public int Target => target;

    public bool IsDirected => isDirected;

    public int Line => line;

    public string? Strength { get; set; }

    /// <summary>Gives the tie to the draft, or to the rows of an import.</summary>
    public void Give(NetworkDraft draft, GraphMlKeys keys)
    {
        if (draft.Rows is { } rows)
        {
            Give(rows, keys);
        }
        else if (Source >= 0 && Target >= 0 && Strengths.TryRead(Strength ?? keys.DefaultStrength, Line, draft.Findings, out var strength))
        {
            draft.Tie(Source, Target, strength, IsDirected, Line);
        }
    }

    private void Give(NetworkFileRows rows, GraphMlKeys keys)
    {
        if (Source < 0 || Target < 0)
        {
            return;
        }

        foreach (var key in keys.DefaultsOf("edge").Where(k => k.Heading!.Length > 0))
        {
            Said!.TryAdd(key.Heading!, key.Default!);
        }

        if (DrawnLabel is { Length: > 0 } label)
        {
            Said!.TryAdd("label", label);
        }

        rows.Tie(Source, Target, IsDirected, Line, Said, Id);
    }
}

namespace WijkNetwerk.Ingest.Formats;

/// <summary>A tie of a GraphML file while it is read.</summary>
internal sealed class GraphMlTie(int source, int target, bool isDirected, int line, string? id)
{
    public string? Id => id;

    /// <summary>What an import keeps; null for a plain network.</summary>
    public Dictionary<string, string>? Said { get; init; }

    /// <summary>The heading of labels that yEd draws beyond the first.</summary>
    public const string MoreLabels = "yed:labels";

    private string? _label;

    /// <summary>A label that is drawn: the first may be the type, the others are kept.</summary>
    public void Label(string label)
    {
        if (_label is null or "")
        {
            _label = label;
        }
        else if (label.Length > 0)
        {
            Said![MoreLabels] = Said.TryGetValue(MoreLabels, out var before) ? $"{before};{label}" : label;
        }
    }

    /// <summary>The graph in which it stands, when there are several.</summary>
    public string? Graph { get; init; }

    /// <summary>Whether yEd draws an arrow at each end; null when the file does not say.</summary>
    public (bool? Source, bool? Target) Arrows { get; set; }

    /// <summary>Whether the drawing says another direction than the format: yEd says of every line that it is directed, and people look at the arrows.</summary>
    public bool IsDrawnOtherwise => isDirected && Arrows is (not null, not null) and not (false, true);

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

        if (_label is { Length: > 0 } label)
        {
            Said!.TryAdd("label", label);
        }

        if (Graph is { Length: > 0 } graph)
        {
            Said!.TryAdd("graphml:graph", graph);
        }

        var isReversed = isDirected && Arrows is (true, false);
        rows.Tie(isReversed ? Target : Source, isReversed ? Source : Target, IsDirected && (!IsDrawnOtherwise || isReversed), Line, Said, Id);
    }
}

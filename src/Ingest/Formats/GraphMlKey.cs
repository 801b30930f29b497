namespace WijkNetwerk.Ingest.Formats;

/// <summary>A key that a GraphML file declares, or uses without.</summary>
internal sealed class GraphMlKey(string? heading, string belongsTo, bool isNumber)
{
    public bool IsNumber => isNumber;

    public string? Heading => heading;

    public string For => belongsTo;

    public string? Default { get; set; }

    public HashSet<int> Given { get; } = [];
}

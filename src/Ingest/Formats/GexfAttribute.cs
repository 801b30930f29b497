namespace WijkNetwerk.Ingest.Formats;

/// <summary>An attribute that a GEXF file declares.</summary>
internal sealed class GexfAttribute(string heading)
{
    public string Heading => heading;

    public string? Default { get; set; }

    public bool IsDefaultOpen { get; set; }
}

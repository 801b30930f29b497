using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What a GraphML file has of things that are not read, or not as the format says them; said once, with their number.</summary>
internal sealed class GraphMlCounts
{
    /// <summary>Graphs that do not stand in a node.</summary>
    public int Graphs { get; set; }

    /// <summary>Graphs that stand in a node.</summary>
    public int Nested { get; set; }

    /// <summary>Ties of more than two nodes.</summary>
    public int Hyperedges { get; set; }

    /// <summary>Ties that are drawn with another direction than the format says.</summary>
    public int Arrows { get; set; }

    /// <summary>Whether ties end at places of a node.</summary>
    public bool HasPorts { get; set; }

    /// <summary>Says it.</summary>
    public void Report(NetworkFindings findings, bool isImport)
    {
        if (Graphs > 1 && !isImport)
        {
            findings.Add(FindingCodes.SeveralNetworks, null, $"{Graphs}");
        }

        if (Nested > 0)
        {
            findings.Add(FindingCodes.NestedNetwork, null, $"{Nested}");
        }

        if (Arrows > 0)
        {
            findings.Add(FindingCodes.ArrowsRead, null, $"{Arrows}");
        }

        if (Hyperedges > 0)
        {
            findings.Add(FindingCodes.HyperedgesLeftOut, null, $"{Hyperedges}");
        }

        if (HasPorts && isImport)
        {
            findings.Add(FindingCodes.SectionLeftOut, null, "port");
        }
    }
}

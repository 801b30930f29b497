namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes GraphML that an import reads back as the same, and that igraph, networkx, visone, yEd and Gephi read.</summary>
/// <remarks>
/// The direction of each tie stands in an attribute, not in the format's own: igraph passes that by, and networkx refuses a file with both kinds. When ties of
/// both kinds are there the network is directed.
/// </remarks>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes a file.</summary>
    public static NetworkWriting Write(NetworkFileContent content, string file)
    {
        using var xml = new NetworkFileXml();
        xml.Open("graphml", Namespace);
        Keys(xml, "node", 'n', content.NodeHeadings);
        Keys(xml, "edge", 'e', content.TieHeadings);
        xml.Open("graph");
        xml.Attribute("id", "G");
        xml.Attribute("edgedefault", content.Ties.Length == 0 || content.Ties.Any(t => t.IsDirected) ? "directed" : "undirected");
        foreach (var node in content.Nodes)
        {
            xml.Open("node");
            xml.Attribute("id", node.Id);
            Data(xml, 'n', content.NodeHeadings, node.Said);
            xml.Close();
        }

        foreach (var tie in content.Ties)
        {
            xml.Open("edge");
            xml.Attribute("id", tie.Id);
            xml.Attribute("source", tie.Source);
            xml.Attribute("target", tie.Target);
            Data(xml, 'e', content.TieHeadings, tie.Said);
            xml.Close();
        }

        xml.Close();
        xml.Close();
        return new NetworkWriting(xml.Bytes(), [.. xml.Findings(file, "GraphML")]);
    }

    private static void Keys(NetworkFileXml xml, string of, char letter, IReadOnlyList<string> headings)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            xml.Open("key");
            xml.Attribute("id", $"{letter}{i}");
            xml.Attribute("for", of);
            xml.Attribute("attr.name", headings[i]);
            xml.Attribute("attr.type", NetworkFileTypes.Of(headings[i]));
            xml.Close();
        }
    }

    private static void Data(NetworkFileXml xml, char letter, IReadOnlyList<string> headings, Dictionary<string, string> said)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (said.TryGetValue(headings[i], out var value))
            {
                xml.Open("data");
                xml.Attribute("key", $"{letter}{i}");
                xml.Text(value);
                xml.Close();
            }
        }
    }
}

/// <summary>The types of attributes: numbers where another program calculates with them, texts for the rest.</summary>
internal static class NetworkFileTypes
{
    /// <summary>int, double or string.</summary>
    public static string Of(string heading) => heading switch
    {
        "level" or "persons" => "int",
        "strength" or "amount_eur" => "double",
        _ => "string",
    };
}

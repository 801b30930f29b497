using System.Globalization;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes GEXF 1.2 that an import reads back as the same, with the time line that Gephi shows.</summary>
/// <remarks>
/// A partial date is written in full at the tie, first and last day, because Gephi reads whole days only; the date as it is known stands in the attributes
/// <c>from</c> and <c>to</c>. The strength is the weight.
/// </remarks>
internal static class GexfWriter
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    /// <summary>Writes a file.</summary>
    public static NetworkWriting Write(NetworkFileContent content, string file)
    {
        using var xml = new NetworkFileXml();
        string[] nodeHeadings = [.. content.NodeHeadings.Where(h => h != "name")];
        string[] tieHeadings = [.. content.TieHeadings.Where(h => h is not ("strength" or "directed"))];
        xml.Open("gexf", Namespace);
        xml.Attribute("version", "1.2");
        xml.Open("graph");
        xml.Attribute("defaultedgetype", content.Ties.Length == 0 || content.Ties.Any(t => t.IsDirected) ? "directed" : "undirected");
        if (content.Ties.Any(t => (t.Relation.Period.From ?? t.Relation.Period.To) is not null))
        {
            xml.Attribute("mode", "dynamic");
            xml.Attribute("timeformat", "date");
        }

        Attributes(xml, "node", nodeHeadings);
        Attributes(xml, "edge", tieHeadings);
        xml.Open("nodes");
        foreach (var node in content.Nodes)
        {
            xml.Open("node");
            xml.Attribute("id", node.Id);
            xml.Attribute("label", node.Said.GetValueOrDefault("name", node.Id));
            Values(xml, nodeHeadings, node.Said);
            xml.Close();
        }

        xml.Close();
        xml.Open("edges");
        foreach (var tie in content.Ties)
        {
            Tie(xml, tie, tieHeadings);
        }

        xml.Close();
        xml.Close();
        xml.Close();
        return new NetworkWriting(xml.Bytes(), [.. xml.Findings(file, "GEXF")]);
    }

    private static void Tie(NetworkFileXml xml, WrittenTie tie, string[] headings)
    {
        xml.Open("edge");
        xml.Attribute("id", tie.Id);
        xml.Attribute("source", tie.Source);
        xml.Attribute("target", tie.Target);
        xml.Attribute("type", tie.IsDirected ? "directed" : "undirected");
        if (tie.Said.TryGetValue("strength", out var strength))
        {
            xml.Attribute("weight", strength);
        }

        var period = tie.Relation.Period;
        if (period.From is { } from)
        {
            xml.Attribute("start", Day(from.First));
        }

        if (period.To is { } to)
        {
            xml.Attribute("end", Day(to.After.AddDays(-1)));
        }

        Values(xml, headings, tie.Said);
        xml.Close();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Attributes(NetworkFileXml xml, string of, string[] headings)
    {
        xml.Open("attributes");
        xml.Attribute("class", of);
        xml.Attribute("mode", "static");
        for (var i = 0; i < headings.Length; i++)
        {
            xml.Open("attribute");
            xml.Attribute("id", $"{i}");
            xml.Attribute("title", headings[i]);
            xml.Attribute("type", NetworkFileTypes.Of(headings[i]) is "int" ? "integer" : NetworkFileTypes.Of(headings[i]));
            xml.Close();
        }

        xml.Close();
    }

    private static void Values(NetworkFileXml xml, string[] headings, Dictionary<string, string> said)
    {
        xml.Open("attvalues");
        for (var i = 0; i < headings.Length; i++)
        {
            if (said.TryGetValue(headings[i], out var value))
            {
                xml.Open("attvalue");
                xml.Attribute("for", $"{i}");
                xml.Attribute("value", value);
                xml.Close();
            }
        }

        xml.Close();
    }
}

using System.Text.Json;
using System.Xml.Linq;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>XML with a line for each node and tie; what is said of them in attributes, and of the other tables in attributes of the nodes.</summary>
internal abstract class XmlGraph : Transcription
{
    protected abstract string File { get; }

    public override Transcript? Write(TableSet set, Scratch scratch)
    {
        if (set.Find(TableKind.Actors) is not { } actors)
        {
            return null;
        }

        var relations = set.Find(TableKind.Relations);
        var parts = set.Tables.Where(t => Owner(t.Kind) is not null).ToArray();
        string[] ofNodes = [.. Other(actors, "id"), .. parts.Select(Part)];
        string[] ofTies = relations is null ? [] : [.. Other(relations, "source", "target")];
        var lines = new List<string>(Head(ofNodes, ofTies));
        var places = new Dictionary<(TableKind, int), int>();
        for (var row = 0; row < actors.Rows.Length; row++)
        {
            var id = actors.Text(row, "id");
            var said = Said(actors, row, "id");
            foreach (var part in parts)
            {
                var own = Enumerable.Range(0, part.Rows.Length).Where(r => part.Text(r, Owner(part.Kind)!) == id && id.Length > 0).ToArray();
                if (own.Length > 0)
                {
                    said[Part(part)] = JsonSerializer.Serialize(own.Select(r => Said(part, r, Owner(part.Kind)!)));
                }

                foreach (var r in own)
                {
                    places[(part.Kind, r)] = lines.Count + 1;
                }
            }

            lines.Add(Node(id, said, ofNodes));
            places[(TableKind.Actors, row)] = lines.Count;
        }

        lines.AddRange(Between);
        for (var row = 0; row < (relations?.Rows.Length ?? 0); row++)
        {
            lines.Add(Tie(relations!.Text(row, "source"), relations.Text(row, "target"), Said(relations, row, "source", "target"), ofTies));
            places[(TableKind.Relations, row)] = lines.Count;
        }

        lines.AddRange(Tail);
        return new Transcript(
            [scratch.Write(File, string.Join('\n', lines) + "\n")],
            // Every tie says whether it is directed, so that no cell of that is blank.
            (table, row, heading) => row < 0 ? heading == "directed" ? null : new Place(File, null, heading, TableNames.Of(table.Kind))
                : places.TryGetValue((table.Kind, row), out var line) ? new Place(File, line, heading, TableNames.Of(table.Kind)) : null);
    }

    protected abstract IEnumerable<string> Head(string[] ofNodes, string[] ofTies);

    protected abstract IEnumerable<string> Between { get; }

    protected abstract IEnumerable<string> Tail { get; }

    protected abstract string Node(string id, Dictionary<string, string> said, string[] all);

    protected abstract string Tie(string source, string target, Dictionary<string, string> said, string[] all);

    protected static string Line(XElement element) => element.ToString(SaveOptions.DisableFormatting);

    private static string? Owner(TableKind kind) => kind switch { TableKind.Memberships => "person", TableKind.Attendance => "actor", TableKind.Coverage => "informant", _ => null };

    private static string Part(PlainTable table) => $"wijknetwerk.{TableNames.Of(table.Kind)}";

    private static IEnumerable<string> Other(PlainTable table, params string[] without) => table.Headings.Where(h => !without.Contains(h) && h.Length > 0).Distinct(StringComparer.Ordinal);

    private static Dictionary<string, string> Said(PlainTable table, int row, params string[] without) =>
        Other(table, without).Where(h => table.Text(row, h).Length > 0).ToDictionary(h => h, h => table.Text(row, h));
}

internal sealed class GraphMlFile : XmlGraph
{
    public override string Name => "GraphML";

    protected override string File => "netwerk.graphml";

    protected override IEnumerable<string> Between => [];

    protected override IEnumerable<string> Tail => ["</graph>", "</graphml>"];

    protected override IEnumerable<string> Head(string[] ofNodes, string[] ofTies) =>
    [
        "<graphml>",
        .. ofNodes.Select((h, i) => Line(new XElement("key", new XAttribute("id", $"n{i}"), new XAttribute("for", "node"), new XAttribute("attr.name", h)))),
        .. ofTies.Select((h, i) => Line(new XElement("key", new XAttribute("id", $"e{i}"), new XAttribute("for", "edge"), new XAttribute("attr.name", h)))),
        "<graph edgedefault=\"directed\">",
    ];

    protected override string Node(string id, Dictionary<string, string> said, string[] all) =>
        Line(new XElement("node", id.Length > 0 ? new XAttribute("id", id) : null, Data(said, all, "n")));

    protected override string Tie(string source, string target, Dictionary<string, string> said, string[] all) =>
        Line(new XElement("edge", new XAttribute("source", source), new XAttribute("target", target), Data(said, all, "e")));

    private static IEnumerable<XElement> Data(Dictionary<string, string> said, string[] all, string key) =>
        said.Select(s => new XElement("data", new XAttribute("key", $"{key}{Array.IndexOf(all, s.Key)}"), s.Value));
}

internal sealed class GexfFile : XmlGraph
{
    public override string Name => "GEXF";

    protected override string File => "netwerk.gexf";

    protected override IEnumerable<string> Between => ["</nodes>", "<edges>"];

    protected override IEnumerable<string> Tail => ["</edges>", "</graph>", "</gexf>"];

    protected override IEnumerable<string> Head(string[] ofNodes, string[] ofTies) =>
        ["<gexf version=\"1.3\">", "<graph defaultedgetype=\"directed\">", Attributes("node", ofNodes), Attributes("edge", ofTies), "<nodes>"];

    protected override string Node(string id, Dictionary<string, string> said, string[] all) =>
        Line(new XElement("node", id.Length > 0 ? new XAttribute("id", id) : null, Values(said, all)));

    protected override string Tie(string source, string target, Dictionary<string, string> said, string[] all) =>
        Line(new XElement("edge", new XAttribute("source", source), new XAttribute("target", target), Values(said, all)));

    private static string Attributes(string of, string[] all) =>
        Line(new XElement("attributes", new XAttribute("class", of), all.Select((h, i) => new XElement("attribute", new XAttribute("id", i), new XAttribute("title", h), new XAttribute("type", "string")))));

    private static XElement Values(Dictionary<string, string> said, string[] all) =>
        new("attvalues", said.Select(s => new XElement("attvalue", new XAttribute("for", Array.IndexOf(all, s.Key)), new XAttribute("value", s.Value))));
}

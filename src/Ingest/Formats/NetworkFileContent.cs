using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>An ecosystem as nodes and ties with attributes, as the writers of graph files need it.</summary>
/// <remarks>
/// An actor is a node and a relation is a tie; the columns of their tables are the attributes. Memberships, attendance and coverage are no ties: they stand in
/// an attribute of the actor, and statements beyond the first in one of the relation (<see cref="NetworkFileParts"/>).
/// </remarks>
internal sealed class NetworkFileContent
{
    private NetworkFileContent(ImmutableArray<string> nodeHeadings, ImmutableArray<WrittenNode> nodes, ImmutableArray<string> tieHeadings, ImmutableArray<WrittenTie> ties) =>
        (NodeHeadings, Nodes, TieHeadings, Ties) = (nodeHeadings, nodes, tieHeadings, ties);

    /// <summary>The attributes of nodes, in the order of the documentation.</summary>
    public ImmutableArray<string> NodeHeadings { get; }

    /// <summary>The nodes.</summary>
    public ImmutableArray<WrittenNode> Nodes { get; }

    /// <summary>The attributes of ties, in the order of the documentation.</summary>
    public ImmutableArray<string> TieHeadings { get; }

    /// <summary>The ties.</summary>
    public ImmutableArray<WrittenTie> Ties { get; }

    /// <summary>Makes it.</summary>
    public static NetworkFileContent Of(Ecosystem ecosystem)
    {
        var tables = EcosystemRows.Of(ecosystem);
        var actors = tables.First(t => t.Kind == TableKind.Actors);
        var relations = tables.First(t => t.Kind == TableKind.Relations);
        var parts = NetworkFileParts.AtNodes
            .Select(part => (part.Attribute, Rows: PartsOf(tables.FirstOrDefault(t => t.Kind == part.Kind), part.Owner)))
            .Where(part => part.Rows.Count > 0)
            .ToArray();
        var nodes = actors.Rows.Select(row =>
        {
            var said = Said(actors, row, "id");
            foreach (var (attribute, rows) in parts)
            {
                if (rows.TryGetValue(row[Index(actors, "id")], out var own))
                {
                    said[attribute] = NetworkFileParts.Write(own);
                }
            }

            return new WrittenNode(row[Index(actors, "id")], said);
        }).ToImmutableArray();
        var ties = relations.Rows.GroupBy(row => row[Index(relations, "id")], StringComparer.Ordinal).Select(rows =>
        {
            var first = rows.First();
            var said = Said(relations, first, "id", "source", "target");
            var more = rows.Skip(1).Select(row => NetworkFileParts.StatementFields.Where(f => relations.Fields.Contains(f))
                .Select(f => KeyValuePair.Create(f, row[Index(relations, f)]))).ToArray();
            if (more.Length > 0)
            {
                said[NetworkFileParts.Statements] = NetworkFileParts.Write(more);
            }

            return new WrittenTie(rows.Key, first[Index(relations, "source")], first[Index(relations, "target")], said["directed"] == "yes", ecosystem.FindRelation(rows.Key)!, said);
        }).ToImmutableArray();
        return new NetworkFileContent(
            [.. actors.Headings.Where(h => h != "id"), .. parts.Select(p => p.Attribute)],
            nodes,
            [.. relations.Headings.Where(h => h is not ("id" or "source" or "target")), .. ties.Any(t => t.Said.ContainsKey(NetworkFileParts.Statements)) ? (string[])[NetworkFileParts.Statements] : []],
            ties);
    }

    /// <summary>What a format of nodes and ties alone leaves out: a finding for nodes and one for ties, with the columns that hold something.</summary>
    public IEnumerable<Finding> NotCarried(string file, string format, string[] nodes, string[] ties)
    {
        foreach (var (kind, headings, carried, said) in ((TableKind, ImmutableArray<string>, string[], IEnumerable<Dictionary<string, string>>)[])
        [
            (TableKind.Actors, NodeHeadings, nodes, Nodes.Select(n => n.Said)), (TableKind.Relations, ["id", .. TieHeadings], ties, Ties.Select(t => t.Said)),
        ])
        {
            // A name that only repeats the id is not lost with it.
            var lost = headings.Where(h => !carried.Contains(h) && (h == "id" ? Ties.Length > 0 : said.Any(s => s.GetValueOrDefault(h, "").Length > 0))).ToArray();
            if (lost.Length > 0)
            {
                yield return FindingCodes.NotCarried.At(new Place(file), TableNames.Of(kind), string.Join(", ", lost), format);
            }
        }
    }

    private static Dictionary<string, string> Said(WrittenTable table, string[] row, params string[] without)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var headings = table.Headings;
        for (var i = 0; i < headings.Length; i++)
        {
            if (row[i].Length > 0 && !without.Contains(headings[i]))
            {
                said[headings[i]] = row[i];
            }
        }

        return said;
    }

    private static Dictionary<string, List<IEnumerable<KeyValuePair<string, string>>>> PartsOf(WrittenTable? table, string owner)
    {
        var parts = new Dictionary<string, List<IEnumerable<KeyValuePair<string, string>>>>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            var id = row[Index(table!, owner)];
            if (!parts.TryGetValue(id, out var own))
            {
                parts.Add(id, own = []);
            }

            own.Add(Said(table!, row, owner));
        }

        return parts;
    }

    private static int Index(WrittenTable table, string heading) => table.Fields.IndexOf(heading);
}

/// <summary>A node to be written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Said">What is said of it, by heading; never blank.</param>
internal sealed record WrittenNode(string Id, Dictionary<string, string> Said);

/// <summary>A tie to be written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Id of one end.</param>
/// <param name="Target">Id of the other end.</param>
/// <param name="IsDirected">Whether it runs one way.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Said">What is said of it, by heading; never blank.</param>
internal sealed record WrittenTie(string Id, string Source, string Target, bool IsDirected, Relation Relation, Dictionary<string, string> Said);

/// <summary>A graph file that was written.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Findings">What the format could not carry.</param>
public sealed record NetworkWriting(byte[] Bytes, ImmutableArray<Finding> Findings)
{
    /// <summary>Files that go beside it, such as the partitions of Pajek: name and bytes.</summary>
    public ImmutableArray<(string Name, byte[] Bytes)> Beside { get; init; } = [];
}

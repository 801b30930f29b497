using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the pairs of nodes that a question is about: a CSV table with a source and a target, by id, or by label where that is one node's only.</summary>
public static class NetworkPairs
{
    /// <summary>Reads a file of pairs.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The network that the pairs are of.</param>
    /// <returns>The pairs, as numbers of nodes in the order of the file, and every finding; there are no pairs when one is an error.</returns>
    public static NetworkPairsReading Read(string path, NetworkTable table)
    {
        var findings = new NetworkFindings(Path.GetFileName(path));
        var pairs = ImmutableArray.CreateBuilder<(int Source, int Target)>();
        NetworkFile.WithText(path, findings, text => ReadRows(text, table, findings, pairs));
        return new NetworkPairsReading(findings.HasErrors ? [] : pairs.ToImmutable(), findings.ToImmutable());
    }

    private static void ReadRows(
        ReadOnlyMemory<byte> text, NetworkTable table, NetworkFindings findings, ImmutableArray<(int Source, int Target)>.Builder pairs)
    {
        using var rows = new CsvRowStream(text, findings);
        if (NetworkCsv.Map(rows, Headings.Ties, mayNameServe: false, findings) is not { } mapping)
        {
            return;
        }

        var nodes = Names(table);
        var near = new NearestId(table.Ids);
        while (rows.Next())
        {
            var source = Node(rows, mapping.Find("source")!, nodes, near, findings);
            var target = Node(rows, mapping.Find("target")!, nodes, near, findings);
            if (source >= 0 && target >= 0)
            {
                pairs.Add((source, target));
            }
        }
    }

    private static int Node(CsvRowStream rows, Column column, Dictionary<string, int> nodes, NearestId near, NetworkFindings findings)
    {
        var id = rows.Text(column.Index);
        if (nodes.TryGetValue(id, out var node) && node >= 0)
        {
            return node;
        }

        var where = new Place(findings.File, rows.Number, column.Heading);
        findings.AddAt(id.Length == 0 ? FindingCodes.ValueMissing : FindingCodes.IdUnknown, where, id, id.Length == 0 ? column.Heading : near.To(id));
        return -1;
    }

    private static Dictionary<string, int> Names(NetworkTable table)
    {
        const int Several = -1;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var node = 0; node < table.NodeCount; node++)
        {
            names[table.Labels[node]] = names.ContainsKey(table.Labels[node]) ? Several : node;
        }

        for (var node = 0; node < table.NodeCount; node++)
        {
            names[table.Ids[node]] = node;
        }

        return names;
    }
}

/// <summary>What came of reading pairs of nodes.</summary>
/// <param name="Pairs">The pairs, as numbers of nodes.</param>
/// <param name="Findings">Every finding.</param>
public sealed record NetworkPairsReading(ImmutableArray<(int Source, int Target)> Pairs, ImmutableArray<Finding> Findings);

using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Makes tables of what a graph file says, so that mapping, checks and reconciliation are those of every other file.</summary>
internal sealed class NetworkFileTables(NetworkDraft draft, NetworkFileRows rows, string hash)
{
    private readonly NetworkFindings _findings = draft.Findings;

    /// <summary>The tables of actors and relations, and those that stand in attributes of the nodes.</summary>
    public TablesReading Read()
    {
        draft.ComplainOfUndeclared();
        Report();
        var ids = Ids();
        var tables = ImmutableArray.CreateBuilder<Table>();
        tables.Add(Actors(ids));
        if (rows.Ties.Count > 0)
        {
            tables.Add(Relations(ids));
        }

        foreach (var (kind, attribute, owner) in NetworkFileParts.AtNodes)
        {
            if (Parts(kind, attribute, owner, ids) is { Rows.IsEmpty: false } table)
            {
                tables.Add(table);
            }
        }

        return new TablesReading(tables.ToImmutable(), _findings.ToImmutable(), !_findings.HasErrors);
    }

    private void Report()
    {
        if (rows.HasDrawing)
        {
            _findings.Add(FindingCodes.DrawingNotRead, null);
        }

        if (rows.TimesKept > 0)
        {
            _findings.Add(FindingCodes.TimesNoDates, null, $"{rows.TimesKept}", rows.Format);
        }

        foreach (var heading in rows.Changing)
        {
            _findings.Add(FindingCodes.AttributeChanges, null, heading);
        }

        foreach (var heading in rows.OfNetwork.Keys.Order(StringComparer.Ordinal))
        {
            _findings.Add(FindingCodes.SaidOfNetwork, null, heading, rows.OfNetwork[heading]);
        }
    }

    /// <summary>The id of each node: what an attribute "id" says when it tells all of them apart, because programs such as igraph number the nodes themselves; else the file's own.</summary>
    private string[] Ids()
    {
        var ids = new string[draft.NodeCount];
        for (var node = 0; node < ids.Length; node++)
        {
            ids[node] = draft.Id(node);
        }

        if (Heading(rows.Nodes.SelectMany(n => n.Said.Keys), "id") is { } heading && TellApart(rows.Nodes.Select(n => n.Said.GetValueOrDefault(heading))))
        {
            foreach (var node in rows.Nodes)
            {
                ids[node.Node] = node.Said[heading];
                node.Said.Remove(heading);
            }
        }

        return ids;
    }

    private Table Actors(string[] ids)
    {
        var columns = new NetworkFileColumns(TableKind.Actors, rows.Format, rows.Nodes.SelectMany(n => n.Said.Keys), ["id"]);
        var hasLabels = rows.Nodes.Any(n => draft.LabelOf(n.Node) is { } label && label != ids[n.Node]);
        // A label that the format draws is the name, unless an attribute says the name and the label repeats it.
        var label = !hasLabels ? null : columns.Field("name") is not { } name ? "name"
            : rows.Nodes.All(n => draft.LabelOf(n.Node) is not { } text || text == ids[n.Node] || text == n.Said.GetValueOrDefault(name)) ? null : $"{rows.Format}:label";
        var headings = columns.Headings.Where(h => !NetworkFileParts.AtNodes.Any(part => part.Attribute == h.Said)).ToArray();
        return Table(
            TableKind.Actors,
            ["id", .. label is null ? (string[])[] : [label], .. headings.Select(h => h.Shown)],
            rows.Nodes.Select(n => (n.Line, ids[n.Node], (string[])
            [
                ids[n.Node], .. label is null ? (string[])[] : [draft.LabelOf(n.Node) ?? ""], .. headings.Select(h => n.Said.GetValueOrDefault(h.Said, "")),
            ])));
    }

    private Table Relations(string[] ids)
    {
        var given = Heading(rows.Ties.SelectMany(t => t.Said.Keys), "id");
        var isGiven = given is not null && TellApart(rows.Ties.Select(t => t.Said.GetValueOrDefault(given)));
        // Programs that number nodes and ties alike (Gephi, Network Canvas) do not tell them apart.
        // What another program names a tie ("a|b") must not stop the import: nothing refers to it.
        var isOwn = !isGiven && TellApart([.. rows.Ties.Select(t => t.Id), .. ids]) && !rows.Ties.Any(t => CarriedBy.HasSeparator(t.Id!));
        foreach (var tie in rows.Ties)
        {
            var id = isGiven ? tie.Said[given!] : tie.Id;
            if (isGiven)
            {
                tie.Said.Remove(given!);
            }

            if (!string.IsNullOrEmpty(id))
            {
                tie.Said[isGiven || isOwn ? "id" : $"{rows.Format}:id"] = id;
            }
        }

        var all = rows.Ties.SelectMany(tie => Statements(tie).Select(said => (Tie: tie, Said: said))).ToArray();
        var columns = new NetworkFileColumns(TableKind.Relations, rows.Format, all.SelectMany(row => row.Said.Keys), ["source", "target"]);
        var headings = columns.Headings.Where(h => h.Said != NetworkFileParts.Statements).ToArray();
        return Table(
            TableKind.Relations,
            ["source", "target", .. headings.Select(h => h.Shown)],
            all.Select(row => (row.Tie.Line, $"{ids[row.Tie.Source]} → {ids[row.Tie.Target]}", (string[])
            [
                ids[row.Tie.Source], ids[row.Tie.Target], .. headings.Select(h => row.Said.GetValueOrDefault(h.Said, "")),
            ])));
    }

    /// <summary>A row for the tie, and one for each further statement about it.</summary>
    private IEnumerable<Dictionary<string, string>> Statements(SaidTie tie)
    {
        yield return tie.Said;
        foreach (var statement in List(tie.Said.GetValueOrDefault(NetworkFileParts.Statements, ""), tie.Line))
        {
            var said = new Dictionary<string, string>(tie.Said, StringComparer.Ordinal);
            foreach (var field in NetworkFileParts.StatementFields)
            {
                said.Remove(field);
                if (statement.TryGetValue(field, out var text))
                {
                    said[field] = text;
                }
            }

            yield return said;
        }
    }

    private Table Parts(TableKind kind, string attribute, string owner, string[] ids)
    {
        var fields = NetworkFileParts.Fields(kind);
        return Table(kind, fields, rows.Nodes.SelectMany(node => List(node.Said.GetValueOrDefault(attribute, ""), node.Line)
            .Select(part => (node.Line, ids[node.Node], fields.Select(f => f == owner ? ids[node.Node] : part.GetValueOrDefault(f, "")).ToArray()))));
    }

    private List<Dictionary<string, string>> List(string text, int line)
    {
        if (text.Length == 0)
        {
            return [];
        }

        if (NetworkFileParts.Read(text) is { } list)
        {
            return list;
        }

        _findings.Add(FindingCodes.NetworkLineWrong, line, text, "[{\"organisation\": \"…\", \"role\": \"board\"}]");
        return [];
    }

    private Table Table(TableKind kind, IEnumerable<string> headings, IEnumerable<(int Line, string Item, string[] Values)> values)
    {
        var all = values.ToArray();
        // Where several stand on one line, the line alone does not say which.
        var isShared = all.DistinctBy(v => v.Line).Count() < all.Length;
        return new(
            _findings.File, hash, rows.Format, "", [.. headings.Select((heading, index) => new Column(index, heading))], 0,
            [.. all.Select(v => new Row(v.Line, v.Line, v.Values) { Item = isShared ? v.Item : null })])
        {
            Kind = kind,
            Sheet = TableNames.Of(kind),
        };
    }

    private static string? Heading(IEnumerable<string> headings, string key) => headings.FirstOrDefault(h => Key.Of(h) == key);

    private static bool TellApart(IEnumerable<string?> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(id => !string.IsNullOrWhiteSpace(id) && seen.Add(id)) && seen.Count > 0;
    }
}

using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads who was at what: an attendance list in CSV, long or wide, or a two-mode network in GraphML, GEXF, Pajek or UCINET DL. Bad content is found, never thrown.</summary>
public static class TwoModeFile
{
    // Of a file with several of these the first in this list says it: what the format itself says goes before what somebody wrote.
    private static readonly string[] SideHeadings = [NetworkDraft.Mode, "bipartite", "mode", "type"];

    private static readonly (string Actor, string Event)[] Sides = [("0", "1"), ("1", "2"), ("false", "true")];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="actors">A CSV table of the actors, with ids and columns of their own; null when there is none. With it, the list may name no others.</param>
    /// <returns>Who was at what, unless something is wrong, and every finding.</returns>
    public static TwoModeReading Read(string path, string? actors = null)
    {
        if (actors is not null || NetworkFile.IsCsv(path))
        {
            return new TwoModeCsv(path, actors).Read(path, actors);
        }

        var reading = NetworkFile.Read(path, new NetworkReadingOptions { IsTwoMode = true });
        if (reading.Table is not { } table)
        {
            return new TwoModeReading(null, reading.Findings);
        }

        var findings = new NetworkFindings(Path.GetFileName(path));
        var divided = Divided(table, findings);
        return new TwoModeReading(divided, [.. reading.Findings, .. findings.ToImmutable()]);
    }

    private static TwoModeTable? Divided(NetworkTable table, NetworkFindings findings)
    {
        if (SideColumn(table) is not { } column)
        {
            findings.Add(FindingCodes.SidesMissing, null, string.Join(", ", table.Columns.Select(c => c.Heading)));
            return null;
        }

        var isEvent = new bool[table.NodeCount];
        var (_, second) = SidesOf(column)!.Value;
        for (var node = 0; node < isEvent.Length; node++)
        {
            isEvent[node] = IsWord(column.Values[node], second);
        }

        for (var tie = 0; tie < table.Sources.Length && !findings.IsFull; tie++)
        {
            if (isEvent[table.Sources[tie]] == isEvent[table.Targets[tie]])
            {
                findings.Add(FindingCodes.TieWithinSide, null, $"{table.Ids[table.Sources[tie]]} – {table.Ids[table.Targets[tie]]}", column.Heading);
            }
        }

        if (findings.HasErrors)
        {
            return null;
        }

        var ofActors = Ascending(table.Ids, node => !isEvent[node]);
        var ofEvents = Ascending(table.Ids, node => isEvent[node]);
        var place = new int[table.NodeCount];
        foreach (var side in (ReadOnlySpan<int[]>)[ofActors, ofEvents])
        {
            foreach (var (index, node) in side.Index())
            {
                place[node] = index;
            }
        }

        var ends = table.Sources.Zip(table.Targets, (source, target) => isEvent[source] ? (Actor: target, Event: source) : (Actor: source, Event: target)).ToArray();
        return new TwoModeTable
        {
            Files = table.Files,
            ActorIds = [.. ofActors.Select(node => table.Ids[node])],
            ActorLabels = [.. ofActors.Select(node => table.Labels[node])],
            Columns = [.. table.Columns.Where(c => c != column).Select(c => new NodeColumn(c.Heading, [.. ofActors.Select(node => c.Values[node])]))],
            EventIds = [.. ofEvents.Select(node => table.Ids[node])],
            EventLabels = [.. ofEvents.Select(node => table.Labels[node])],
            Actors = [.. ends.Select(e => place[e.Actor])],
            Events = [.. ends.Select(e => place[e.Event])],
        };
    }

    /// <summary>The column that says of every node on which side it stands.</summary>
    private static NodeColumn? SideColumn(NetworkTable table) =>
        SideHeadings.Select(heading => table.Columns.FirstOrDefault(c => c.Heading == heading && SidesOf(c) is not null)).FirstOrDefault(c => c is not null);

    private static (string Actor, string Event)? SidesOf(NodeColumn column)
    {
        foreach (var sides in Sides)
        {
            if (column.Values.All(v => IsWord(v, sides.Actor) || IsWord(v, sides.Event)))
            {
                return sides;
            }
        }

        return null;
    }

    private static bool IsWord(string? value, string word) => string.Equals(value?.Trim(), word, StringComparison.OrdinalIgnoreCase);

    private static int[] Ascending(ImmutableArray<string> ids, Func<int, bool> which)
    {
        var nodes = Enumerable.Range(0, ids.Length).Where(which).ToArray();
        Array.Sort(nodes, (a, b) => string.CompareOrdinal(ids[a], ids[b]));
        return nodes;
    }
}

/// <summary>What came of reading who was at what.</summary>
/// <param name="Table">Who was at what; null when a finding is an error.</param>
/// <param name="Findings">Every finding, in the order of the file.</param>
public sealed record TwoModeReading(TwoModeTable? Table, ImmutableArray<Finding> Findings);

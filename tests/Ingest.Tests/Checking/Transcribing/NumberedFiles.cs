using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>Nodes with numbers and labels, ties with strengths, and nothing else: kind and type are said in a mapping file.</summary>
internal abstract class NumberedFile : Transcription
{
    protected abstract string File { get; }

    public override Transcript? Write(TableSet set, Scratch scratch)
    {
        if (set.Find(TableKind.Actors) is not { } actors)
        {
            return null;
        }

        var relations = set.Find(TableKind.Relations);
        // One type for all of them: the first.
        string[] ids = [.. Enumerable.Range(0, actors.Rows.Length).Select(r => actors.Text(r, "id"))];
        var lines = new List<string>();
        var places = new Dictionary<(TableKind, int), int>();
        Nodes(ids, lines, row => places[(TableKind.Actors, row)] = lines.Count);
        for (var row = 0; row < (relations?.Rows.Length ?? 0); row++)
        {
            var (source, target) = (Array.IndexOf(ids, relations!.Text(row, "source")) + 1, Array.IndexOf(ids, relations.Text(row, "target")) + 1);
            lines.Add($"{source} {target} {relations.Text(row, "strength") switch { "" => "1", var strength => strength }}");
            places[(TableKind.Relations, row)] = lines.Count;
        }

        return new Transcript(
            [scratch.Write(File, string.Join('\n', lines) + "\n")],
            (table, row, heading) => !IsCarried(table.Kind, heading) ? null
                : row < 0 ? new Place(File, null, heading, TableNames.Of(table.Kind))
                : places.TryGetValue((table.Kind, row), out var line) ? new Place(File, line, heading, TableNames.Of(table.Kind)) : null)
        {
            Map = new ImportMap(
                "mapping.json",
                [
                    Constant("actors", "kind", actors.Rows.Length > 0 ? actors.Text(0, "kind") : "person"),
                    Constant("relations", "type", relations is { Rows.Length: > 0 } ? relations.Text(0, "type") : "contact"),
                ],
                null),
        };
    }

    public override bool Carries(TableKind kind, string? heading) => IsCarried(kind, heading);

    protected abstract void Nodes(string[] ids, List<string> lines, Action<int> place);

    private static bool IsCarried(TableKind kind, string? heading) => (kind, heading) is (TableKind.Actors, null or "id") or (TableKind.Relations, null or "source" or "target" or "strength");

    private static TableMap Constant(string sheet, string field, string value) =>
        new() { Place = $"tables.{sheet}", Sheet = sheet, Constants = ImmutableSortedDictionary<string, string>.Empty.Add(field, value) };
}

internal sealed class PajekFile : NumberedFile
{
    public override string Name => "Pajek";

    protected override string File => "netwerk.net";

    protected override void Nodes(string[] ids, List<string> lines, Action<int> place)
    {
        lines.Add($"*Vertices {ids.Length}");
        for (var i = 0; i < ids.Length; i++)
        {
            lines.Add($"{i + 1} \"{ids[i]}\"");
            place(i);
        }

        lines.Add("*Arcs");
    }
}

internal sealed class DlFile : NumberedFile
{
    public override string Name => "DL";

    protected override string File => "netwerk.dl";

    protected override void Nodes(string[] ids, List<string> lines, Action<int> place)
    {
        lines.Add($"dl n={ids.Length} format=edgelist1");
        lines.Add("labels:");
        for (var i = 0; i < ids.Length; i++)
        {
            lines.Add(ids[i]);
            place(i);
        }

        lines.Add("data:");
    }
}

using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>A blueprint: a list for each table, an object for each row.</summary>
internal sealed class KumuJson : Transcription
{
    private const string File = "wijk.json";

    public override string Name => "Kumu JSON";

    public override Transcript Write(TableSet set, Scratch scratch)
    {
        var lists = set.Tables.Select(table => (Name: List(table.Kind), Rows: table.Rows.Select(row => row.Select((cell, i) => (Heading: Heading(table.Kind, table.Headings[i]), cell))
            .DistinctBy(c => c.Heading).ToDictionary(c => c.Heading, c => c.cell)))).ToDictionary(l => l.Name, l => l.Rows);
        lists.TryAdd("elements", []);
        return new Transcript(
            [scratch.Write(File, JsonSerializer.Serialize(lists))],
            (table, row, heading) => new Place(File, row < 0 ? null : row + 1, heading is null ? null : Heading(table.Kind, heading), List(table.Kind)));
    }

    private static string Heading(TableKind kind, string heading) => KumuWorkbook.Called(kind, heading) is var called && called == "label" ? "Label" : called.ToLowerInvariant();

    private static string List(TableKind kind) => kind switch { TableKind.Actors => "elements", TableKind.Relations => "connections", _ => TableNames.Of(kind) };
}

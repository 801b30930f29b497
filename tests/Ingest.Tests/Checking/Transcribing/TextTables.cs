using System.Text;
using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>A text file for each table.</summary>
internal class TextTables(string name, string extension, char separator) : Transcription
{
    public override string Name => name;

    public override Transcript Write(TableSet set, Scratch scratch) => new(
        [.. set.Tables.Select(table => scratch.Write(FileOf(table), Text(table.Headings, table.Rows, separator)))],
        (table, row, heading) => new Place(FileOf(table), row + 2, heading));

    public static string Text(IEnumerable<string> headings, IEnumerable<string[]> rows, char separator = ',')
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. headings]))
        {
            text.AppendJoin(separator, row.Select(cell => cell.AsSpan().IndexOfAny([separator, '"', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        }

        return text.ToString();
    }

    private string FileOf(PlainTable table) => TableNames.Of(table.Kind) + extension;
}

/// <summary>The tables as CSV, with a description that names them.</summary>
internal sealed class DataPackageFiles() : TextTables("data package", ".csv", ',')
{
    public override Transcript Write(TableSet set, Scratch scratch)
    {
        var tables = base.Write(set, scratch);
        var resources = tables.Files.Select(file => new { name = Path.GetFileNameWithoutExtension(file.Path), path = Path.GetFileName(file.Path) });
        return tables with { Files = [scratch.Write("datapackage.json", JsonSerializer.Serialize(new { resources }))] };
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The lists inside rows of the database, written and read by hand: a serialiser takes longer to get going than all of the writing.</summary>
internal static class StoreJson
{
    public static string Of(ImmutableArray<string> list) => Written(json => Write(json, list));

    public static string Of(ImmutableSortedDictionary<string, string> map) => Written(json =>
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    });

    public static string Of(IEnumerable<Finding> findings) => Written(json =>
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
    });

    public static ImmutableArray<string> List(string json)
    {
        using var document = JsonDocument.Parse(json);
        return List(document.RootElement);
    }

    public static ImmutableSortedDictionary<string, string> Map(string json)
    {
        using var document = JsonDocument.Parse(json);
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in document.RootElement.EnumerateObject())
        {
            map[field.Name] = field.Value.GetString()!;
        }

        return map.ToImmutable();
    }

    public static ImmutableArray<Finding> Findings(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Finding)];
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("Code", finding.Code);
        json.WriteString("Severity", finding.Severity switch { Severity.Note => "Note", Severity.Warning => "Warning", _ => "Error" });
        json.WriteStartObject("Where");
        json.WriteString("File", finding.Where.File);
        if (finding.Where.Row is { } row)
        {
            json.WriteNumber("Row", row);
        }

        Optional(json, "Column", finding.Where.Column);
        Optional(json, "Sheet", finding.Where.Sheet);
        Optional(json, "Item", finding.Where.Item);
        json.WriteEndObject();
        json.WriteString("Found", finding.Found);
        json.WritePropertyName("Arguments");
        Write(json, finding.Arguments);
        json.WriteEndObject();
    }

    private static Finding Finding(JsonElement finding)
    {
        var where = finding.GetProperty("Where");
        return new Finding(
            finding.GetProperty("Code").GetString()!,
            finding.GetProperty("Severity").GetString() switch { "Note" => Severity.Note, "Warning" => Severity.Warning, _ => Severity.Error },
            new Place(
                where.GetProperty("File").GetString()!,
                where.TryGetProperty("Row", out var row) ? row.GetInt32() : null,
                Optional(where, "Column"),
                Optional(where, "Sheet"))
            { Item = Optional(where, "Item") },
            finding.GetProperty("Found").GetString()!,
            List(finding.GetProperty("Arguments")));
    }

    private static ImmutableArray<string> List(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Optional(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}

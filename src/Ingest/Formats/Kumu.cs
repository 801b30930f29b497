using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads and writes blueprints of Kumu (JSON). A workbook of Kumu has the sheets Elements and Connections, and is read like any other.</summary>
/// <remarks>
/// After the documentation of Kumu (docs.kumu.io, guides/import). An element has a label, or an id where labels repeat; connections name either. Both the
/// form that people write (fields beside each other) and that of a backup (fields inside <c>attributes</c>) are read. The tables that Kumu has no place for
/// stand beside its own under the names <c>memberships</c>, <c>attendance</c> and <c>coverage</c>, which Kumu passes over.
/// </remarks>
public static class Kumu
{
    private const int MostElements = 5_000_000;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What Kumu calls a column of ours.</summary>
    private static readonly ImmutableDictionary<(TableKind, string), string> Names = new Dictionary<(TableKind, string), string>
    {
        [(TableKind.Actors, "name")] = "label",
        [(TableKind.Actors, "kind")] = "type",
        [(TableKind.Actors, "note")] = "description",
        [(TableKind.Relations, "source")] = "from",
        [(TableKind.Relations, "target")] = "to",
        [(TableKind.Relations, "directed")] = "direction",
        [(TableKind.Relations, "note")] = "description",
        // Kumu's own from and to are the ends.
        [(TableKind.Relations, "from")] = "valid from",
        [(TableKind.Relations, "to")] = "valid to",
    }.ToImmutableDictionary();

    /// <summary>Reads a blueprint.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="name">The name that findings use.</param>
    /// <returns>Its elements as actors, its connections as relations, and every finding.</returns>
    public static TablesReading Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (!CsvText.TryRead(bytes, out var text, out var encoding))
        {
            return Broken(name, null, encoding);
        }

        try
        {
            using var json = JsonDocument.Parse(text, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("elements", out var elements) || elements.ValueKind != JsonValueKind.Array || elements.GetArrayLength() > MostElements)
            {
                return Broken(name, null, "elements");
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            var tables = ImmutableArray.CreateBuilder<Table>();
            foreach (var (key, kind) in new[]
            {
                ("elements", TableKind.Actors), ("connections", TableKind.Relations), ("memberships", TableKind.Memberships),
                ("attendance", TableKind.Attendance), ("coverage", TableKind.Coverage),
            })
            {
                if (json.RootElement.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0)
                {
                    tables.Add(OfList(list, kind, key, name, hash, encoding));
                }
            }

            return tables.Count == 0 ? Broken(name, null, "elements") : new TablesReading(tables.ToImmutable(), [], IsWhole: true);
        }
        catch (InvalidOperationException)
        {
            // Half a character, such as "\\ud800" alone: it is seen only when the text is asked for.
            return Broken(name, null, "JSON");
        }
        catch (JsonException problem)
        {
            return Broken(name, (int?)problem.LineNumber + 1, "JSON");
        }
    }

    /// <summary>Writes an ecosystem as a blueprint.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="project">The settings; only the name is used.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Ecosystem ecosystem, ProjectFile? project, Stream stream)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (project is not null)
            {
                json.WriteString("name", project.Name);
            }

            foreach (var table in EcosystemRows.Of(ecosystem))
            {
                json.WriteStartArray(table.Kind switch { TableKind.Actors => "elements", TableKind.Relations => "connections", var kind => TableNames.Of(kind) });
                var headings = Headings(table);
                foreach (var row in table.Rows)
                {
                    json.WriteStartObject();
                    for (var i = 0; i < row.Length; i++)
                    {
                        if (row[i].Length > 0)
                        {
                            json.WriteString(headings[i], Value(table, i, row[i]));
                        }
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        stream.Write(buffer.WrittenSpan);
        stream.Write("\n"u8);
    }

    /// <summary>Writes an ecosystem as a workbook for Kumu: the sheets Elements and Connections, and what Kumu has no place for on sheets of its own.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="project">The settings; not used, since a workbook of Kumu has no place for them.</param>
    /// <param name="stream">Where to.</param>
    public static void WriteWorkbook(Ecosystem ecosystem, ProjectFile? project, Stream stream) => ExcelWriter.Write(
        [
            .. EcosystemRows.Of(ecosystem).Select(table => new ExcelWriter.Sheet(
                table.Kind switch { TableKind.Actors => "Elements", TableKind.Relations => "Connections", var kind => TableNames.Of(kind) },
                [.. Headings(table).Select((h, i) => i >= table.Fields.Length ? h : h == "id" ? "ID" : char.ToUpperInvariant(h[0]) + h[1..])],
                [.. table.Rows.Select(row => row.Select((cell, i) => Value(table, i, cell)).ToArray())])),
        ],
        stream);

    private static string[] Headings(WrittenTable table) => [.. table.Headings.Select(h => Names.GetValueOrDefault((table.Kind, h), h))];

    private static string Value(WrittenTable table, int column, string text) =>
        table.Kind == TableKind.Relations && table.Headings[column] == "directed" ? (text == "yes" ? "directed" : "mutual") : text;

    private static Table OfList(JsonElement list, TableKind kind, string sheet, string file, string hash, string encoding)
    {
        var headings = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<Row>();
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            number++;
            var cells = new Dictionary<int, string>();
            foreach (var field in Fields(item))
            {
                if (!places.TryGetValue(field.Name, out var place))
                {
                    places.Add(field.Name, place = headings.Count);
                    headings.Add(field.Name);
                }

                cells[place] = Text(field.Value);
            }

            rows.Add(new Row(number, number, [.. Enumerable.Range(0, headings.Count).Select(i => cells.GetValueOrDefault(i, ""))]));
        }

        var columns = headings.Select((heading, index) => new Column(index, heading.Trim().TrimStart('_')) { Means = Means(kind, Key.Of(heading), places) });
        return new Table(file, hash, $"kumu {encoding}", "", [.. columns], 0, rows.ToImmutable()) { Sheet = sheet, Kind = kind };
    }

    /// <summary>In a backup the fields of an element stand inside <c>attributes</c>, beside its id.</summary>
    private static IEnumerable<JsonProperty> Fields(JsonElement item) => item.ValueKind != JsonValueKind.Object
        ? []
        : item.EnumerateObject().SelectMany(field => field.Name == "attributes" && field.Value.ValueKind == JsonValueKind.Object
            ? field.Value.EnumerateObject().AsEnumerable()
            : [field]);

    /// <summary>Kumu's ends are always from and to; an id goes before a label.</summary>
    private static string? Means(TableKind kind, string key, Dictionary<string, int> places) => (kind, key) switch
    {
        (TableKind.Relations, "from") => "source",
        (TableKind.Relations, "to") => "target",
        (TableKind.Relations, "connectiontype") => "type",
        (TableKind.Actors, "elementtype") => places.Keys.Any(p => Key.Of(p) == "type") ? null : "kind",
        _ => null,
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        // Tags are a list.
        JsonValueKind.Array => string.Join(';', value.EnumerateArray().Select(Text)),
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetRawText(),
    };

    private static TablesReading Broken(string name, int? line, string found) =>
        new([], [FindingCodes.BlueprintBroken.At(new Place(name, line), found)], IsWhole: false);
}

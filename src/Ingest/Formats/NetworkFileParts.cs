using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What a graph file cannot say with nodes and ties, and says in attributes of them: memberships, attendance and coverage at the actor, further statements at the relation.</summary>
/// <remarks>The value is a list of rows in JSON, each with the columns of its table that are filled in; <c>docs/file-formats.md</c> has an example.</remarks>
internal static class NetworkFileParts
{
    /// <summary>The attribute of a tie that holds the statements beyond the first.</summary>
    public const string Statements = "wijknetwerk.statements";

    /// <summary>The columns of a statement.</summary>
    public static readonly string[] StatementFields = ["evidence", "reported_by", "reported_on", "document", "document_ref"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tables that stand at the nodes: attribute, and the column that names the node.</summary>
    public static readonly (TableKind Kind, string Attribute, string Owner)[] AtNodes =
    [
        (TableKind.Memberships, "wijknetwerk.memberships", "person"),
        (TableKind.Attendance, "wijknetwerk.attendance", "actor"),
        (TableKind.Coverage, "wijknetwerk.coverage", "informant"),
    ];

    /// <summary>Writes rows.</summary>
    public static string Write(IEnumerable<IEnumerable<KeyValuePair<string, string>>> rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var (heading, value) in row.Where(cell => cell.Value.Length > 0))
                {
                    json.WriteString(heading, value);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads rows.</summary>
    /// <returns>Null when the text is not such a list.</returns>
    public static List<Dictionary<string, string>>? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Object))
            {
                return null;
            }

            var rows = new List<Dictionary<string, string>>();
            foreach (var row in json.RootElement.EnumerateArray())
            {
                var cells = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var cell in row.EnumerateObject())
                {
                    if (cell.Value.ValueKind != JsonValueKind.String)
                    {
                        return null;
                    }

                    cells[cell.Name] = cell.Value.GetString()!;
                }

                rows.Add(cells);
            }

            return rows;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is an InvalidOperationException. The caller says where this stands.
            return null;
        }
    }

    /// <summary>The headings of the columns of a table.</summary>
    public static string[] Fields(TableKind kind) => [.. Headings.Of(kind).Select(f => f.Name)];
}

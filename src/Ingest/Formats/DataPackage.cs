using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads and writes a Frictionless Data Package: a folder of tables with a <c>datapackage.json</c> that describes them.</summary>
/// <remarks>A package may come from somebody else: what it names is opened only inside its own folder, and no address ever. After the specification of version 1.</remarks>
public static class DataPackage
{
    /// <summary>The name of the description.</summary>
    public const string FileName = "datapackage.json";

    private const int LargestDescription = 16 << 20;

    /// <summary>Reads the tables that a package names.</summary>
    /// <param name="path">The description.</param>
    /// <param name="name">The name that findings use.</param>
    /// <param name="map">What a mapping file says of the tables; null when there is none.</param>
    /// <param name="used">Gets the parts of the mapping file that were about a table.</param>
    /// <returns>The tables, and every finding.</returns>
    internal static TablesReading Read(string path, string name, ImportMap? map, ISet<TableMap>? used)
    {
        if (!TableFiles.TryBytes(path, name, out var bytes, out var missing))
        {
            return new TablesReading([], [missing!], IsWhole: false);
        }

        if (bytes.Length > LargestDescription)
        {
            return new TablesReading([], [FindingCodes.FileTooBig.At(new Place(name), path)], IsWhole: false);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var tables = ImmutableArray.CreateBuilder<Table>();
        var unlisted = ImmutableArray.CreateBuilder<UnlistedFinding>();
        var isWhole = true;
        foreach (var resource in Resources(bytes, name, findings))
        {
            if (Target(path, resource) is not { } target)
            {
                findings.Add(FindingCodes.ResourceOutsideFolder.At(new Place(name), resource.Path));
                continue;
            }

            if (!TableFiles.HasExtension(resource.Path))
            {
                findings.Add(FindingCodes.ResourceLeftOut.At(new Place(name), resource.Path));
                continue;
            }

            var reading = TableFiles.Read(target, resource.Path, map, used);
            var kind = TableNames.OfName(resource.Name);
            var known = reading.Tables.Select(t => reading.Tables.Length == 1 ? t with { Kind = t.Kind ?? kind } : t).Where(t => t.Kind is not null || TableNames.Recognise(t) is not null).ToArray();
            if (reading.Tables.Length > 0 && known.Length == 0)
            {
                // A package holds more than a project needs, such as a list of codes.
                findings.Add(FindingCodes.ResourceLeftOut.At(new Place(name), resource.Path));
                continue;
            }

            findings.AddRange(reading.Findings);
            unlisted.AddRange(reading.Unlisted);
            tables.AddRange(known);
            isWhole &= reading.IsWhole;
        }

        return new TablesReading(tables.ToImmutable(), findings.ToImmutable(), isWhole && !findings.Any(f => f.Severity == Severity.Error)) { Unlisted = unlisted.ToImmutable() };
    }

    /// <summary>An ecosystem as a package: the tables as CSV, the project file, and the description with a hash of each table.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="project">The settings; null writes no project file.</param>
    /// <returns>Name and bytes of each file.</returns>
    public static ImmutableArray<(string Name, byte[] Bytes)> Files(Ecosystem ecosystem, ProjectFile? project)
    {
        var files = Csv.Files(ecosystem, project);
        var tables = EcosystemRows.Of(ecosystem);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", Slug(project?.Name));
            if (project is not null)
            {
                json.WriteString("title", project.Name);
            }

            json.WriteStartArray("resources");
            foreach (var table in tables)
            {
                var file = files.First(f => f.Name == $"{TableNames.Of(table.Kind)}.csv");
                Resource(json, table, file.Name, file.Bytes);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. files, (FileName, [.. stream.ToArray(), (byte)'\n'])];
    }

    private static void Resource(Utf8JsonWriter json, WrittenTable table, string file, byte[] bytes)
    {
        json.WriteStartObject();
        json.WriteString("name", TableNames.Of(table.Kind));
        json.WriteString("path", file);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes.Length);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var heading in table.Headings)
        {
            json.WriteStartObject();
            json.WriteString("name", heading);
            json.WriteString("type", table.Attributes.Contains(heading) ? "string" : Type(heading));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // A relation has a row for each statement on it, so its id does not tell rows apart.
        if (table.Kind == TableKind.Actors)
        {
            json.WriteString("primaryKey", "id");
        }

        Keys(json, table);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Keys(Utf8JsonWriter json, WrittenTable table)
    {
        json.WriteStartArray("foreignKeys");
        foreach (var field in table.Fields.Where(f => f is "part_of" or "source" or "target" or "person" or "organisation" or "actor" or "event" or "informant" or "source_acting_for" or "target_acting_for"))
        {
            json.WriteStartObject();
            json.WriteString("fields", field);
            json.WriteStartObject("reference");
            json.WriteString("resource", table.Kind == TableKind.Actors ? "" : "actors");
            json.WriteString("fields", "id");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Dates may be partial and yes and no are words, which the types of a package do not know: those are texts.</summary>
    private static string Type(string heading) => heading switch
    {
        "level" or "persons" => "integer",
        "strength" or "amount_eur" => "number",
        _ => "string",
    };

    /// <summary>A name as the specification wants it: small letters, digits, hyphens.</summary>
    private static string Slug(string? title)
    {
        var slug = string.Join('-', (title ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant()
            .Split([.. (title ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(c => char.IsWhiteSpace(c) || char.IsPunctuation(c))], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
        return slug.Length > 0 ? slug : "wijknetwerk";
    }

    private static List<(string Name, string Path)> Resources(ReadOnlyMemory<byte> bytes, string name, ImmutableArray<Finding>.Builder findings)
    {
        var found = new List<(string, string)>();
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("resources", out var resources)
                || resources.ValueKind != JsonValueKind.Array || resources.GetArrayLength() == 0)
            {
                findings.Add(FindingCodes.PackageBroken.At(new Place(name), name));
                return found;
            }

            foreach (var resource in resources.EnumerateArray())
            {
                if (resource.ValueKind == JsonValueKind.Object && Text(resource, "path") is { } path)
                {
                    found.Add((Text(resource, "name") ?? path, path));
                }
                else
                {
                    // Data inside the description, and tables in several parts.
                    findings.Add(FindingCodes.ResourceLeftOut.At(new Place(name), Short(resource.GetRawText())));
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is an InvalidOperationException.
            findings.Add(FindingCodes.PackageBroken.At(new Place(name, (int?)(problem as JsonException)?.LineNumber + 1), "JSON"));
        }

        return found;
    }

    private static string? Text(JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    /// <summary>The file of a resource; null when it would lie outside the folder, also by way of a link.</summary>
    private static string? Target(string package, (string Name, string Path) resource)
    {
        if (!ProjectTables.StaysInside(resource.Path.Replace('\\', '/')))
        {
            return null;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(package))!;
        var target = folder;
        foreach (var part in resource.Path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            target = Path.Combine(target, part);
            if (new FileInfo(target).LinkTarget is not null)
            {
                return null;
            }
        }

        return target;
    }
}

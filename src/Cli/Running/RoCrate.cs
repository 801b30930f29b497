using System.Globalization;
using System.Text.Json;
using WijkNetwerk.Cli.Output;

namespace WijkNetwerk.Cli.Running;

/// <summary>Describes the folder of a run as an RO-Crate 1.1, so that repositories and other tools know what each file is and what made it.</summary>
/// <remarks>
/// After the specification (https://www.researchobject.org/ro-crate/specification/1.1): the descriptor, the root dataset, a file entity for each file, and the
/// run as a CreateAction with the program as its instrument. A run knows no clock: the date of publication, which the specification requires, is the reference
/// date of the project. Whoever deposits the crate puts in the true one, and a licence.
/// </remarks>
internal static class RoCrate
{
    /// <summary>The name of the description in the folder of a run.</summary>
    public const string FileName = "ro-crate-metadata.json";

    private const string Specification = "https://w3id.org/ro/crate/1.1";
    private const string Run = "#run";
    private const string Program = "#wijknetwerk";

    /// <summary>Writes it.</summary>
    public static void Write(RunWork work) => File.WriteAllBytes(work.PathOf(FileName), JsonOutput.Bytes(json => Document(json, work)));

    private static void Document(Utf8JsonWriter json, RunWork work)
    {
        var files = work.Files.Append(RunRecord.FileName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var inputs = work.Project.Provenance.Inputs.DistinctBy(i => i.File).ToArray();
        json.WriteStartObject();
        json.WriteString("@context", $"{Specification}/context");
        json.WriteStartArray("@graph");
        Entity(json, FileName, "CreativeWork", () =>
        {
            Reference(json, "conformsTo", Specification);
            Reference(json, "about", "./");
        });
        Entity(json, "./", "Dataset", () => Root(json, work, files));
        foreach (var file in files)
        {
            Entity(json, file, "File", () => Described(json, work, file));
        }

        foreach (var input in inputs)
        {
            // What went in is not in the folder: an entity about it, not of it.
            Entity(json, $"#input-{input.File}", "CreativeWork", () =>
            {
                json.WriteString("name", input.File);
                json.WriteString("identifier", $"sha256:{input.Sha256}");
            });
        }

        Entity(json, Run, "CreateAction", () =>
        {
            json.WriteString("name", $"{CommandLine.ProgramName} run");
            Reference(json, "instrument", Program);
            References(json, "object", inputs.Select(i => $"#input-{i.File}"));
            References(json, "result", files);
        });
        Entity(json, Program, "SoftwareApplication", () =>
        {
            json.WriteString("name", "WijkNetwerk");
            json.WriteString("softwareVersion", Versions.Program);
        });
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Root(Utf8JsonWriter json, RunWork work, string[] files)
    {
        json.WriteString("name", work.Project.File.Name);
        json.WriteString("description", work.Session.Texts.Of(
            work.Project.File.IsMade ? "crate.description.made" : "crate.description", work.Project.Ecosystem.Actors.Length, work.Project.Ecosystem.Relations.Length));
        json.WriteString("datePublished", work.Project.Provenance.ReferenceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("inLanguage", work.Session.Language);
        References(json, "hasPart", files);
        References(json, "mentions", [Run]);
    }

    private static void Described(Utf8JsonWriter json, RunWork work, string file)
    {
        json.WriteString("name", file);
        json.WriteString("encodingFormat", Path.GetExtension(file) switch
        {
            ".csv" => "text/csv",
            ".svg" => "image/svg+xml",
            ".html" => "text/html",
            ".json" => "application/json",
            _ => "application/vnd.sqlite3",
        });
        // A database is equal in content, not in bytes.
        if (file != RunWork.Database)
        {
            json.WriteString("contentSize", new FileInfo(work.PathOf(file)).Length.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Entity(Utf8JsonWriter json, string id, string type, Action content)
    {
        json.WriteStartObject();
        json.WriteString("@id", Uri(id));
        json.WriteString("@type", type);
        content();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string property, string id)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", Uri(id));
        json.WriteEndObject();
    }

    private static void References(Utf8JsonWriter json, string property, IEnumerable<string> ids)
    {
        json.WriteStartArray(property);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("@id", Uri(id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An id is a URI: a space or letter that may not stand in one is written as its code.</summary>
    private static string Uri(string id) => id.StartsWith("http", StringComparison.Ordinal) || id == "./" ? id
        : id.StartsWith('#') ? "#" + System.Uri.EscapeDataString(id[1..]) : string.Join('/', id.Split('/').Select(System.Uri.EscapeDataString));
}

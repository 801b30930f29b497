using System.Buffers;
using System.Globalization;
using System.Text.Json;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest;

/// <summary>Writes a project as JSON, in the form that <see cref="ProjectReading"/> reads, so that there is one format to document.</summary>
internal static class ProjectWriting
{
    public static ReadOnlyMemory<byte> Write(ProjectFile project)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("name", project.Name);
            if (project.IsMade)
            {
                json.WriteBoolean("made", true);
            }

            Optional(json, "language", project.Language);
            json.WriteString("referenceDate", project.ReferenceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("seed", project.Seed);
            Tables(json, project);
            json.WriteString("profile", project.Profile);
            List(json, "focal", project.Focal);
            Scales(json, project);
            if (project.Required is { } required)
            {
                List(json, "required", required);
            }

            Overrides(json, project);
            Optional(json, "mapping", project.Mapping);
            Optional(json, "audience", project.Audience);
            Optional(json, "retainUntil", project.RetainUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (project.SmallCells != Privacy.AudienceOptions.DefaultSmallest)
            {
                json.WriteNumber("smallCells", project.SmallCells);
            }

            Optional(json, "article9", project.Article9);
            json.WriteStartObject("documents");
            foreach (var (document, title) in project.Documents)
            {
                json.WriteString(document, title);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void Tables(Utf8JsonWriter json, ProjectFile project)
    {
        if (project.Tables.All(t => t.Kind is null))
        {
            List(json, "tables", project.Tables.Select(t => t.Path));
            return;
        }

        if (project.Tables.Any(t => t.Kind is null))
        {
            throw new ArgumentException("Either all tables of a project say which table they are, or none does.", nameof(project));
        }

        json.WriteStartObject("tables");
        foreach (var tables in project.Tables.GroupBy(t => t.Kind!.Value))
        {
            List(json, TableNames.Of(tables.Key), tables.Select(t => t.Path));
        }

        json.WriteEndObject();
    }

    private static void Scales(Utf8JsonWriter json, ProjectFile project)
    {
        json.WriteStartObject("scales");
        foreach (var (name, scale) in project.Scales)
        {
            json.WriteStartObject(name);
            json.WriteString("kind", scale.IsRatio ? "ratio" : "ordinal");
            json.WriteStartArray("range");
            json.WriteNumberValue(scale.Minimum);
            json.WriteNumberValue(scale.Maximum);
            json.WriteEndArray();
            json.WriteNumber("strongFrom", scale.StrongFrom);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Overrides(Utf8JsonWriter json, ProjectFile project)
    {
        json.WriteStartObject("overrides");
        foreach (var (id, decided) in project.Overrides)
        {
            json.WriteStartObject(id);
            Optional(json, "class", Class(decided.Class));
            Optional(json, "kind", decided.Kind);
            if (decided.IsRankable is { } isRankable)
            {
                json.WriteBoolean("rankable", isRankable);
            }

            if (decided.IsPlural is { } isPlural)
            {
                json.WriteBoolean("plural", isPlural);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string? Class(ActorClass? value) => value switch
    {
        ActorClass.Institutional => "institutional",
        ActorClass.Community => "community",
        ActorClass.Mixed => "mixed",
        ActorClass.None => "none",
        _ => null,
    };

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest;

/// <summary>Reads a project file; every wrong value is a finding with its path, and the reading goes on.</summary>
internal sealed class ProjectReading(List<Finding> findings)
{
    private const string FieldNames =
        "name, language, referenceDate, seed, tables, profile, focal, scales, mapping, required, overrides, audience, documents, made, retainUntil, article9, smallCells";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 };

    /// <summary>Reads the text of a project file.</summary>
    /// <returns>The project; null when it cannot be used, which findings explain.</returns>
    public ProjectFile? Read(ReadOnlyMemory<byte> json, string defaultName, DateOnly? referenceDate)
    {
        // Editors on Windows write UTF-8 with a mark in front, UTF-16 or Windows-1252: all that is read in a table is read here.
        if (!CsvText.TryRead(json, out var text, out _))
        {
            findings.Add(FindingCodes.ProjectFileNotJson.At(new Place(ProjectFile.FileName, 1), "", "1"));
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Read(document.RootElement, defaultName, referenceDate);
            }

            Wrong("", document.RootElement, "{ }");
        }
        catch (JsonException problem)
        {
            findings.Add(FindingCodes.ProjectFileNotJson.At(
                new Place(ProjectFile.FileName, (int?)problem.LineNumber + 1), "", $"{(problem.BytePositionInLine ?? 0) + 1}"));
        }
        catch (InvalidOperationException)
        {
            // Half a character, such as "\ud800" alone: it is seen only when the text is asked for, and then without its place.
            findings.Add(FindingCodes.ProjectFileNotJson.At(new Place(ProjectFile.FileName), "", "1"));
        }

        return null;
    }

    private ProjectFile? Read(JsonElement root, string defaultName, DateOnly? referenceDate)
    {
        var before = findings.Count;
        var (project, date) = (new ProjectFile { Name = defaultName, ReferenceDate = default }, referenceDate);
        foreach (var field in root.EnumerateObject())
        {
            var value = field.Value;
            switch (field.Name)
            {
                case "name": project = project with { Name = Text(field.Name, value) ?? defaultName }; break;
                case "made": project = project with { IsMade = Bool(field.Name, value) ?? false }; break;
                case "language": project = project with { Language = OneOf(field.Name, value, "nl", "en") }; break;
                case "referenceDate": date = referenceDate ?? Date(field.Name, value); break;
                case "seed": project = project with { Seed = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var seed) ? seed : Bad(field.Name, value, "42", 0) }; break;
                case "tables": project = project with { Tables = new ProjectTables(findings).Read(value) }; break;
                case "profile": project = project with { Profile = Text(field.Name, value) ?? project.Profile }; break;
                case "focal": project = project with { Focal = Texts(field.Name, value) }; break;
                case "scales": project = project with { Scales = Scales(value) }; break;
                case "mapping": project = project with { Mapping = Inside(field.Name, value) }; break;
                case "required": project = project with { Required = Texts(field.Name, value) }; break;
                case "overrides": project = project with { Overrides = Overrides(value) }; break;
                case "retainUntil": project = project with { RetainUntil = Date(field.Name, value) }; break;
                case "smallCells": project = project with { SmallCells = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var small) && small >= 2 ? small : Bad(field.Name, value, "5", project.SmallCells) }; break;
                case "article9": project = project with { Article9 = Text(field.Name, value) }; break;
                case "audience": project = project with { Audience = OneOf(field.Name, value, "internal", "members", "public") }; break;
                case "documents": project = project with { Documents = Titles(value) }; break;
                case "$schema": break;
                default: findings.Add(FindingCodes.ProjectFieldUnknown.At(At(field.Name), field.Name, FieldNames)); break;
            }
        }

        if (date is null && findings.Skip(before).All(f => f.Where.Column != "referenceDate"))
        {
            findings.Add(FindingCodes.ReferenceDateMissing.At(At("referenceDate")));
        }

        return date is { } day && findings.Skip(before).All(f => f.Severity != Severity.Error) ? project with { ReferenceDate = day } : null;
    }

    /// <summary>The name of a file in the folder of the project.</summary>
    private string? Inside(string path, JsonElement value)
    {
        if (Text(path, value) is not { } file || ProjectTables.StaysInside(file.Replace('\\', '/')))
        {
            return Text(path, value)?.Replace('\\', '/');
        }

        findings.Add(FindingCodes.TableOutsideFolder.At(At(path), file));
        return null;
    }

    private ImmutableSortedDictionary<string, string> Titles(JsonElement value)
    {
        var titles = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields("documents", value))
        {
            if (Text($"documents.{field.Name}", field.Value) is { } title)
            {
                titles[field.Name] = title;
            }
        }

        return titles.ToImmutable();
    }

    private ImmutableSortedDictionary<string, StrengthScale> Scales(JsonElement value)
    {
        var scales = ImmutableSortedDictionary.CreateBuilder<string, StrengthScale>(StringComparer.Ordinal);
        foreach (var field in Fields("scales", value))
        {
            if (Scale($"scales.{field.Name}", field.Value) is { } scale)
            {
                scales[field.Name] = scale;
            }
        }

        return scales.ToImmutable();
    }

    public StrengthScale? Scale(string path, JsonElement value)
    {
        const string Expected = """{ "kind": "ordinal", "range": [1, 3], "strongFrom": 3 }""";
        string? kind = null;
        (double Low, double High)? range = null;
        double? strong = null;
        foreach (var field in Fields(path, value))
        {
            var inner = $"{path}.{field.Name}";
            switch (field.Name)
            {
                case "kind" or "type": kind = OneOf(inner, field.Value, "ordinal", "ratio"); break;
                case "range": range = Range(inner, field.Value); break;
                case "strongFrom" or "theta" or "θ": strong = Number(inner, field.Value); break;
                default: findings.Add(FindingCodes.ProjectFieldUnknown.At(At(inner), field.Name)); break;
            }
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (range is not { } found || !(found.Low < found.High))
        {
            Wrong(path, value, Expected);
            return null;
        }

        // θ of the two usual ordinal scales (PROFILE: 3 on 1–3, 4 on 1–5); any other scale must say where strong begins.
        strong ??= (kind ?? "ordinal", found.Low, found.High) switch
        {
            ("ordinal", 1, 3) => 3,
            ("ordinal", 1, 5) => 4,
            _ => null,
        };
        if (strong is not { } from || from < found.Low || from > found.High)
        {
            Wrong($"{path}.strongFrom", value, Expected);
            return null;
        }

        return new StrengthScale(kind == "ratio", found.Low, found.High, from);
    }

    private (double Low, double High)? Range(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2 && Number($"{path}[0]", value[0]) is { } low && Number($"{path}[1]", value[1]) is { } high
            ? (low, high)
            : null;

    private ImmutableSortedDictionary<string, ActorOverride> Overrides(JsonElement value)
    {
        var overrides = ImmutableSortedDictionary.CreateBuilder<string, ActorOverride>(StringComparer.Ordinal);
        foreach (var actor in Fields("overrides", value))
        {
            var decided = new ActorOverride();
            foreach (var field in Fields($"overrides.{actor.Name}", actor.Value))
            {
                var path = $"overrides.{actor.Name}.{field.Name}";
                switch (field.Name)
                {
                    case "class": decided = decided with { Class = Class(path, field.Value) }; break;
                    case "kind": decided = decided with { Kind = Text(path, field.Value) is { } kind ? Words.Kinds.Find(kind) ?? kind : null }; break;
                    case "rankable": decided = decided with { IsRankable = Bool(path, field.Value) }; break;
                    case "plural": decided = decided with { IsPlural = Bool(path, field.Value) }; break;
                    default: findings.Add(FindingCodes.ProjectFieldUnknown.At(At(path), field.Name)); break;
                }
            }

            overrides[actor.Name] = decided;
        }

        return overrides.ToImmutable();
    }

    private ActorClass? Class(string path, JsonElement value) => OneOf(path, value, "institutional", "community", "mixed", "none", "I", "C", "M") switch
    {
        "institutional" or "I" => ActorClass.Institutional,
        "community" or "C" => ActorClass.Community,
        "mixed" or "M" => ActorClass.Mixed,
        "none" => ActorClass.None,
        _ => null,
    };

    private DateOnly? Date(string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(
            value.GetString(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date))
        {
            return date;
        }

        Wrong(path, value, "\"2025-01-01\"");
        return null;
    }

    private string? Text(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : Bad<string?>(path, value, "\"…\"", null);

    private ImmutableArray<string> Texts(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, index) => Text($"{path}[{index}]", item)).OfType<string>()]
            : Bad<ImmutableArray<string>>(path, value, "[\"…\"]", []);

    private string? OneOf(string path, JsonElement value, params ReadOnlySpan<string> words) =>
        value.ValueKind == JsonValueKind.String && words.Contains(value.GetString()!) ? value.GetString() : Bad<string?>(path, value, string.Join(", ", words!), null);

    private double? Number(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : Bad<double?>(path, value, "3", null);

    private bool? Bool(string path, JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Bad<bool?>(path, value, "true, false", null);

    private IEnumerable<JsonProperty> Fields(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : Bad<IEnumerable<JsonProperty>>(path, value, "{ }", []);

    private T Bad<T>(string path, JsonElement value, string expected, T instead)
    {
        Wrong(path, value, expected);
        return instead;
    }

    private void Wrong(string path, JsonElement value, string expected) =>
        findings.Add(FindingCodes.ProjectValueWrong.At(At(path), value.GetRawText(), expected));

    private static Place At(string path) => new(ProjectFile.FileName, Column: path.Length == 0 ? null : path);
}

using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Reads a mapping file; everything that is wrong with it is a finding.</summary>
public sealed class ImportMapReading
{
    private const string Forms = "\"matrix\", \"survey\", \"attendance\", \"netmap\"";
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly string[] KnownForms = ["matrix", "survey", "attendance", "netmap"];

    private readonly string _file;
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    private ImportMapReading(string file) => _file = file;

    /// <summary>Reads a mapping file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What it says, null when it cannot be used, and every finding.</returns>
    public static (ImportMap? Map, ImmutableArray<Finding> Findings) Read(string path)
    {
        var name = Path.GetFileName(path);
        return TableFiles.TryBytes(path, name, out var bytes, out var finding) ? Read(bytes, name) : (null, [finding!]);
    }

    /// <summary>Reads the bytes of a mapping file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The name that findings use.</param>
    /// <returns>What it says, null when it cannot be used, and every finding.</returns>
    public static (ImportMap? Map, ImmutableArray<Finding> Findings) Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var reading = new ImportMapReading(name);
        ImportMap? map = null;
        try
        {
            using var json = JsonDocument.Parse(CsvText.TryRead(bytes, out var text, out _) ? text : bytes, Options);
            map = reading.Map(json.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Half a character, such as "\\ud800" alone: it is seen only when the text is asked for.
            reading._findings.Add(FindingCodes.MapNotJson.At(new Place(name)));
        }
        catch (JsonException problem)
        {
            reading._findings.Add(FindingCodes.MapNotJson.At(new Place(name, (int?)problem.LineNumber + 1)));
        }

        var findings = reading._findings.ToImmutable();
        return (findings.Any(f => f.Severity == Severity.Error) ? null : map, findings);
    }

    private ImportMap Map(JsonElement root)
    {
        var tables = ImmutableArray.CreateBuilder<TableMap>();
        StrengthScale? scale = null;
        foreach (var field in Fields("", root))
        {
            switch (field.Name)
            {
                case "tables" when field.Value.ValueKind == JsonValueKind.Array:
                    var index = 0;
                    foreach (var item in field.Value.EnumerateArray())
                    {
                        tables.Add(OfTable($"tables[{index++}]", item));
                    }

                    break;
                case "tables": Wrong("tables", field.Value, "[ { … } ]"); break;
                case "scale": scale = Scale(field.Value); break;
                default: Unknown(field.Name); break;
            }
        }

        return new ImportMap(_file, tables.ToImmutable(), scale);
    }

    private TableMap OfTable(string path, JsonElement value)
    {
        var map = new TableMap { Place = path };
        foreach (var field in Fields(path, value))
        {
            var inner = $"{path}.{field.Name}";
            map = field.Name switch
            {
                "file" => map with { File = Text(inner, field.Value) },
                "sheet" => map with { Sheet = Text(inner, field.Value) },
                "table" when field.Value.ValueKind == JsonValueKind.Null => map with { IsLeftOut = true },
                "table" => map with { Kind = Kind(inner, field.Value) },
                "form" => map with { Form = Form(inner, field.Value) },
                "columns" => map with { Columns = Columns(inner, field.Value) },
                "values" => map with { Values = Values(inner, field.Value) },
                "constants" => map with { Constants = Constants(inner, field.Value) },
                "questions" => map with { Questions = Questions(inner, field.Value) },
                "names" => map with { Names = Names(inner, field.Value) },
                "blank" => map with { IsBlankNo = OneOf(inner, field.Value, "no", "unknown") == "no" },
                "roster" => map with { IsRosterComplete = OneOf(inner, field.Value, "complete", "open") == "complete" },
                _ => Left(inner, map),
            };
        }

        return map;
    }

    private TableMap Left(string path, TableMap map)
    {
        Unknown(path);
        return map;
    }

    private TableKind? Kind(string path, JsonElement value)
    {
        var kind = Text(path, value) is { } text ? TableNames.OfName(text) : null;
        if (kind is null)
        {
            Wrong(path, value, string.Join(", ", Enum.GetValues<TableKind>().Select(k => $"\"{TableNames.Of(k)}\"")) + ", null");
        }

        return kind;
    }

    private string? Form(string path, JsonElement value)
    {
        var form = Text(path, value);
        if (form is not null && !KnownForms.Contains(form))
        {
            Wrong(path, value, Forms);
        }

        return form;
    }

    private ImmutableDictionary<string, string?> Columns(string path, JsonElement value)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var field in Fields(path, value))
        {
            var meaning = field.Value.ValueKind == JsonValueKind.Null ? null : Field($"{path}.{field.Name}", field.Value);
            columns[Key.Of(field.Name)] = meaning;
        }

        return columns.ToImmutable();
    }

    /// <summary>A column of the documentation, by its name or one of its other names.</summary>
    private string? Field(string path, JsonElement value)
    {
        var text = Text(path, value);
        var known = text is null ? null : KnownField(text);
        if (text is not null && known is null)
        {
            Wrong(path, value, string.Join(", ", Enum.GetValues<TableKind>().SelectMany(k => Headings.Of(k)).Select(f => f.Name).Distinct()));
        }

        return known;
    }

    private static string? KnownField(string text) => Enum.GetValues<TableKind>().SelectMany(k => Headings.Of(k)).FirstOrDefault(f => f.Name == text)?.Name;

    private ImmutableDictionary<string, ImmutableDictionary<string, string>> Values(string path, JsonElement value)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var field in Fields(path, value))
        {
            if (KnownField(field.Name) is null)
            {
                Unknown($"{path}.{field.Name}");
                continue;
            }

            var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var word in Fields($"{path}.{field.Name}", field.Value))
            {
                words[Key.Of(word.Name)] = Word($"{path}.{field.Name}.{word.Name}", word.Value);
            }

            values[field.Name] = words.ToImmutable();
        }

        return values.ToImmutable();
    }

    private ImmutableSortedDictionary<string, string> Constants(string path, JsonElement value)
    {
        var constants = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields(path, value))
        {
            if (KnownField(field.Name) is null)
            {
                Unknown($"{path}.{field.Name}");
                continue;
            }

            constants[field.Name] = Word($"{path}.{field.Name}", field.Value);
        }

        return constants.ToImmutable();
    }

    private ImmutableDictionary<string, QuestionMap> Questions(string path, JsonElement value)
    {
        var questions = ImmutableDictionary.CreateBuilder<string, QuestionMap>(StringComparer.Ordinal);
        foreach (var question in Fields(path, value))
        {
            var inner = $"{path}.{question.Name}";
            var map = new QuestionMap("", null, IsIncoming: false, null);
            foreach (var field in Fields(inner, question.Value))
            {
                var place = $"{inner}.{field.Name}";
                switch (field.Name)
                {
                    case "type": map = map with { Type = Text(place, field.Value) is { } type ? Words.Types.Find(type) ?? type : "" }; break;
                    case "channel": map = map with { Channel = Text(place, field.Value) }; break;
                    case "direction": map = map with { IsIncoming = OneOf(place, field.Value, "in", "out") == "in" }; break;
                    case "separator": map = map with { Separator = Text(place, field.Value, isTrimmed: false) }; break;
                    case "directed": map = map with { IsDirected = OneOf(place, field.Value, "yes", "no") is { } said ? said == "yes" : null }; break;
                    default: Unknown(place); break;
                }
            }

            if (map.Type.Length == 0)
            {
                Wrong(inner, question.Value, "{ \"type\": \"contact\" }");
            }

            questions[Key.Of(question.Name)] = map;
        }

        return questions.ToImmutable();
    }

    private ImmutableDictionary<string, string> Names(string path, JsonElement value) => Fields(path, value)
        .GroupBy(name => Key.Of(name.Name), StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => Word($"{path}.{g.First().Name}", g.First().Value), StringComparer.Ordinal);

    private StrengthScale? Scale(JsonElement value)
    {
        // One form for a scale, here and in the project file, and one place that reads it.
        var findings = new List<Finding>();
        var scale = new ProjectReading(findings).Scale("scale", value);
        _findings.AddRange(findings.Select(f => f with { Where = f.Where with { File = _file } }));
        return scale;
    }

    private string Word(string path, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            return value.ToString();
        }

        Wrong(path, value, "\"…\"");
        return "";
    }

    private string? Text(string path, JsonElement value, bool isTrimmed = true)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString()! is var given && given.Trim() is { Length: > 0 } text)
        {
            return isTrimmed ? text : given;
        }

        Wrong(path, value, "\"…\"");
        return null;
    }

    private string? OneOf(string path, JsonElement value, params string[] words)
    {
        if (value.ValueKind == JsonValueKind.String && words.Contains(value.GetString()))
        {
            return value.GetString();
        }

        Wrong(path, value, string.Join(", ", words.Select(w => $"\"{w}\"")));
        return null;
    }

    private IEnumerable<JsonProperty> Fields(string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            return value.EnumerateObject();
        }

        Wrong(path, value, "{ }");
        return [];
    }

    private void Unknown(string path) => _findings.Add(FindingCodes.MapFieldUnknown.At(new Place(_file, Column: path), path));

    private void Wrong(string path, JsonElement value, string expected) =>
        _findings.Add(FindingCodes.MapValueWrong.At(new Place(_file, Column: path.Length == 0 ? null : path), value.GetRawText(), expected));
}

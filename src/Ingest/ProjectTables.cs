using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest;

/// <summary>Reads the field <c>tables</c>: a list of files, or files by the name of their table.</summary>
internal sealed class ProjectTables(List<Finding> findings)
{
    public ImmutableArray<ProjectTable> Read(JsonElement value)
    {
        var tables = ImmutableArray.CreateBuilder<ProjectTable>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            Files("tables", value, null, tables);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in value.EnumerateObject())
            {
                if (TableNames.OfName(field.Name) is { } kind)
                {
                    Files($"tables.{field.Name}", field.Value, kind, tables);
                }
                else
                {
                    findings.Add(FindingCodes.ProjectFieldUnknown.At(At($"tables.{field.Name}"), field.Name));
                }
            }
        }
        else
        {
            findings.Add(FindingCodes.ProjectValueWrong.At(At("tables"), value.GetRawText(), "[\"actors.csv\", \"relations.csv\"]"));
        }

        return tables.ToImmutable();
    }

    private void Files(string path, JsonElement value, TableKind? kind, ImmutableArray<ProjectTable>.Builder tables)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                File($"{path}[{index++}]", item, kind, tables);
            }
        }
        else
        {
            File(path, value, kind, tables);
        }
    }

    private void File(string path, JsonElement value, TableKind? kind, ImmutableArray<ProjectTable>.Builder tables)
    {
        if (value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(value.GetString()))
        {
            findings.Add(FindingCodes.ProjectValueWrong.At(At(path), value.GetRawText(), "\"actors.csv\""));
            return;
        }

        var file = value.GetString()!.Replace('\\', '/');
        if (StaysInside(file))
        {
            tables.Add(new ProjectTable(file, kind));
        }
        else
        {
            findings.Add(FindingCodes.TableOutsideFolder.At(At(path), value.GetString()!));
        }
    }

    /// <summary>A project may come from somebody else: it must not make the program read what lies outside its folder.</summary>
    public static bool StaysInside(string file) =>
        !file.StartsWith('/') && !file.Contains(':') && !file.Contains('\0') && !file.Split('/').Contains("..");

    private static Place At(string path) => new(ProjectFile.FileName, Column: path);
}

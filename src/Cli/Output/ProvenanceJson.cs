using System.Text.Json;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Cli.Output;

/// <summary>Where a result comes from, as JSON.</summary>
internal static class ProvenanceJson
{
    /// <summary>Writes the property <c>provenance</c>.</summary>
    public static void Provenance(this Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        Fields(json, provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields of it.</summary>
    public static void Fields(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteString("version", provenance.Version);
        json.WriteString("project", provenance.Project);
        json.WriteBoolean("made", provenance.IsMade);
        json.WriteString("profile", provenance.Profile);
        json.WriteString("referenceDate", Numbers.Date(provenance.ReferenceDate));
        json.WriteNumber("seed", provenance.Seed);
        json.WriteStartArray("inputs");
        foreach (var table in provenance.Inputs)
        {
            Input(json, table);
        }

        json.WriteEndArray();
        json.WriteStartObject("options");
        foreach (var (name, value) in provenance.Options)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes what became of the rows of a table.</summary>
    public static void Input(Utf8JsonWriter json, TableReport table)
    {
        json.WriteStartObject();
        json.WriteString("file", table.File);
        if (table.Sheet is { } sheet)
        {
            json.WriteString("sheet", sheet);
        }

        json.WriteString("sha256", table.Sha256);
        json.WriteString("table", table.Table);
        json.WriteString("encoding", table.Encoding);
        json.WriteString("separator", table.Separator);
        json.WriteNumber("read", table.Read);
        json.WriteNumber("stored", table.Stored);
        json.WriteNumber("merged", table.Merged);
        json.WriteNumber("rejected", table.Rejected);
        json.List("unknownColumns", table.UnknownColumns);
        json.WriteEndObject();
    }
}

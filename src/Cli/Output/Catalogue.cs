using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Graph;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Cli.Output;

/// <summary>A list of what there is: measures, formats, findings, kinds, types; from the one source that the program itself uses.</summary>
/// <param name="Name">What is listed.</param>
/// <param name="Columns">Headings as files write them.</param>
/// <param name="Rows">The rows.</param>
internal sealed record Catalogue(string Name, string[] Columns, string[][] Rows)
{
    /// <summary>The columns that a reader sees at the terminal; all of them unless said.</summary>
    public string[] OnScreen { get; init; } = Columns;

    /// <summary>The measures.</summary>
    public static Catalogue OfMeasures(string language) => new(
        "measures",
        ["id", "capital", "name", "definition", "range", "undefined", "reference", "fields"],
        [.. Measures.All.Select(m => new[] { m.Id, m.Capital, m.Name.In(language), m.Definition.In(language), m.Range, m.Undefined, m.Reference, string.Join(' ', m.Fields) })])
    {
        // The rest has no room on a screen; it is in csv and json, and on the measure's page.
        OnScreen = ["id", "name", "definition"],
    };

    /// <summary>The built-in profiles.</summary>
    public static Catalogue OfProfiles(string language) => new(
        "profiles",
        ["id", "version", "definition", "linking", "gradient", "source"],
        [
            .. Profile.Names.Select(Profile.Named).Select(p => new[]
            {
                p.Name, p.Version, p.Label.In(language), p.Linking.IsOutside ? "outside" : "institution",
                p.Linking.Gradient is { } gradient ? Numbers.File(gradient)! : "", p.Linking.Source,
            }),
        ]);

    /// <summary>The kinds of actors.</summary>
    public static Catalogue OfKinds(Profile profile, string language) => new(
        "kinds",
        ["id", "name", "class", "category", "sector", "nameable", "required", "source"],
        [
            .. profile.Kinds.Select(k => new[]
            {
                k.Kind, k.Label.In(language), Lower(k.Class), Lower(k.Category), k.Sector ?? "", Lower(k.Nameable),
                profile.Required.Contains(k.Kind) ? "yes" : "no", k.Source,
            }),
        ]);

    /// <summary>The types of relations, with the kinds at their ends.</summary>
    public static Catalogue OfTypes(Profile profile, string language) => new(
        "types",
        ["id", "name", "from", "to", "channel", "capital", "step", "direction", "source"],
        [
            .. profile.Types.Select(t => new[]
            {
                t.Type, profile.TypeLabels.GetValueOrDefault(t.Type)?.In(language) ?? t.Type, Ends(t.SourceIs), Ends(t.TargetIs),
                t.Channel, t.Capital ? "yes" : "no", t.Step == 0 ? "" : Numbers.File(t.Step), t.Direction ?? "", t.Source,
            }),
        ]);

    /// <summary>The findings, with an ellipsis where a finding names what it is about.</summary>
    public static Catalogue OfFindings(string language) => new(
        "findings",
        ["code", "severity", "found", "expected", "advice"],
        [
            .. FindingCodes.All.Select(c =>
            {
                var said = FindingText.Of(new Finding(c.Code, c.Severity, new Place(""), "…", ["…", "…", "…", "…", ""]), language);
                return new[] { c.Code, FindingOutput.Word(c.Severity), said.Found, said.Expected, said.Advice };
            }),
        ]);

    /// <summary>The kinds of figures.</summary>
    public static Catalogue OfFigures(Texts texts) => new(
        "figures",
        ["id", "about", "definition"],
        [.. FigureKind.All.Select(k => new[] { k.Name, k.IsOfOne ? "organisation" : "neighbourhood", texts[$"figure.{k.Name}"] })]);

    /// <summary>The file formats.</summary>
    public static Catalogue OfFormats(Texts texts) => new(
        "formats",
        ["id", "use", "definition"],
        [
            ["csv", "read, write", texts["format.csv"]],
            ["xlsx", "read, write", texts["format.xlsx"]],
            ["kumu", "read, write", texts["format.kumu"]],
            ["matrix", "read, write", texts["format.matrix"]],
            ["survey", "read, write", texts["format.survey"]],
            ["attendance", "read, write", texts["format.attendance"]],
            ["netmap", "read, write", texts["format.netmap"]],
            ["nodexl", "read, write", texts["format.nodexl"]],
            ["datapackage", "read, write", texts["format.datapackage"]],
            ["graphml", "read, write", texts["format.graphml"]],
            ["gexf", "read, write", texts["format.gexf"]],
            ["pajek", "read, write", texts["format.pajek"]],
            ["dl", "read, write", texts["format.dl"]],
            ["ro-crate", "write", texts["format.rocrate"]],
            ["json", "write", texts["format.json"]],
            ["svg", "write", texts["format.svg"]],
            ["html", "write", texts["format.html"]],
            ["table", "write", texts["format.table"]],
            ["db", "read, write", texts["format.db"]],
        ]);

    /// <summary>Writes the document.</summary>
    public void Json(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray(Name);
        foreach (var row in Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < Columns.Length; i++)
            {
                json.WriteString(Columns[i], row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes comma-separated values.</summary>
    public void Csv(TextWriter writer)
    {
        var table = new CsvTable<string[]>();
        for (var i = 0; i < Columns.Length; i++)
        {
            var column = i;
            table.Text(Columns[column], row => row[column]);
        }

        table.Write(writer, Rows);
    }

    /// <summary>Writes a table.</summary>
    public void Screen(TextWriter writer, Texts texts)
    {
        var shown = OnScreen.Select(c => Array.IndexOf(Columns, c)).ToArray();
        var table = new TextTable([.. OnScreen.Select(c => texts.Find($"column.{c}") ?? c)]);
        foreach (var row in Rows)
        {
            table.Add([.. shown.Select(i => row[i])]);
        }

        table.Write(writer);
    }

    private static string Ends(ImmutableArray<string> kinds) => kinds.IsDefaultOrEmpty ? "" : string.Join('|', kinds);

    // The words of the profile file.
    private static string Lower<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

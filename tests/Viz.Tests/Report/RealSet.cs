using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Viz.Tests.Report;

/// <summary>The committed real set, read with the least that can read it: Viz knows nothing of files.</summary>
internal static class RealSet
{
    private static readonly Lazy<(Ecosystem Ecosystem, ReadingOptions Options, string[] Focal)> Read = new(ReadAll);
    private static readonly Lazy<ReportInput> Dutch = new(() => Of(Read.Value.Ecosystem, "nl"));
    private static readonly Lazy<string> Written = new(() => NeighbourhoodReport.Write(Dutch.Value));

    public static Ecosystem Ecosystem => Read.Value.Ecosystem;

    public static ReportInput Input => Dutch.Value;

    /// <summary>The neighbourhood report, written once.</summary>
    public static string Report => Written.Value;

    /// <summary>An input over another ecosystem with the same project.</summary>
    public static ReportInput Of(Ecosystem ecosystem, string language)
    {
        var measurement = new Measurement(new Reading(ecosystem, Profile.Essay, Read.Value.Options));
        ImmutableArray<TableReport> tables =
        [
            new("actors.csv", new string('a', 64), "actors", "utf-8", ",", 279, 279, 0, 0, []),
            new("relations.csv", new string('b', 64), "relations", "utf-8", ",", 408, 408, 0, 0, []),
        ];
        var provenance = new Provenance(
            "0.1.0", "Wijkcoöperaties", Profile.Essay.Title, Read.Value.Options.At, 42, tables, ImmutableSortedDictionary<string, string>.Empty);
        return ReportInput.Of(measurement, Read.Value.Focal, provenance, language);
    }

    private static (Ecosystem, ReadingOptions, string[]) ReadAll()
    {
        var folder = Path.Combine(Root(), "data", "wijkcooperaties");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "wijknetwerk.json")));
        var project = json.RootElement;
        var options = new ReadingOptions
        {
            At = DateOnly.ParseExact(project.GetProperty("referenceDate").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Overrides = project.GetProperty("overrides").EnumerateObject()
                .ToImmutableSortedDictionary(o => o.Name, _ => new ActorOverride { IsPlural = true }, StringComparer.Ordinal),
        };
        return (
            new Ecosystem(Rows(folder, "actors.csv").Select(ActorOf), Rows(folder, "relations.csv").Select(RelationOf)),
            options,
            [.. project.GetProperty("focal").EnumerateArray().Select(e => e.GetString()!)]);
    }

    private static Actor ActorOf(Dictionary<string, string> row) => new()
    {
        Id = row["id"],
        Name = row["name"],
        Kind = row["kind"],
        Sphere = row["sphere"].Length == 0 ? null : Enum.Parse<Sphere>(row["sphere"], ignoreCase: true),
        Neighbourhoods = [.. row["neighbourhood"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        City = OrNull(row["city"]),
        PartOf = OrNull(row["part_of"]),
        IsGeneric = row["generic"] == "yes",
        Persons = row["persons"].Length == 0 ? null : int.Parse(row["persons"], CultureInfo.InvariantCulture),
        Document = OrNull(row["document"]),
        DocumentRef = OrNull(row["document_ref"]),
    };

    private static Relation RelationOf(Dictionary<string, string> row) => new()
    {
        Id = row["id"],
        Source = row["source"],
        Target = row["target"],
        Type = row["type"],
        Resource = OrNull(row["resource"]),
        IsDirected = row["directed"] != "no",
        Period = new Period(Date(row["from"]), row["to"] == "open" ? null : Date(row["to"]), row["to"] == "open"),
        Status = Enum.Parse<RelationStatus>(row["status"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        Evidence = [new Evidence(Enum.Parse<EvidenceKind>(row["evidence"], ignoreCase: true), null, OrNull(row["document"]), OrNull(row["document_ref"]))],
        CarriedBy = CarriedBy.Parse(row["carried_by"]),
        Note = OrNull(row["note"]),
    };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static PartialDate? Date(string text) => text.Length == 0 ? null : PartialDate.Parse(text);

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        var rows = Cells(File.ReadAllText(Path.Combine(folder, file)).TrimStart('\uFEFF'));
        return rows.Skip(1).Where(r => r.Count == rows[0].Count).Select(r => rows[0].Zip(r).ToDictionary(x => x.First, x => x.Second));
    }

    private static List<List<string>> Cells(string text)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        foreach (var sign in text.ReplaceLineEndings("\n"))
        {
            if (sign == '"')
            {
                // A doubled mark inside a quoted cell closes and opens again: it stands for itself.
                if (!isQuoted && cell.Length > 0)
                    cell.Append('"');
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && sign is ',' or '\n' && !isQuoted)
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (sign == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(sign);
            }
        }

        return rows;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WijkNetwerk.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}

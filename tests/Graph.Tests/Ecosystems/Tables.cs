using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Ecosystems;

/// <summary>Reads the tables of a folder under data, for tests only: no checks, UTF-8 and commas. The program has a reader of its own.</summary>
internal static class Tables
{
    private static readonly Lazy<Ecosystem> ToySet = new(() => Read("known/toy"));
    private static readonly Lazy<Ecosystem> RealSet = new(() => Read("wijkcooperaties"));

    public static Ecosystem Toy => ToySet.Value;

    public static Ecosystem Real => RealSet.Value;

    public static string[] Five { get; } =
        ["afrikaanderwijk-cooperatie", "delfshavencooperatie", "klooster-oude-noorden", "wijkcoop010", "wijkpaleis"];

    public static Measurement ToyAt(ReferenceLevel level, PathMode mode = PathMode.Strict, double threshold = 4) =>
        new(new Reading(Toy, Profile.Essay, new ReadingOptions
        {
            At = new DateOnly(2025, 1, 1),
            Level = level,
            Mode = mode,
            Scale = new StrengthScale(IsRatio: false, 1, 5, threshold),
        }));

    public static Measurement RealAt(ReferenceLevel level, PathMode mode = PathMode.Strict) =>
        new(new Reading(Real, Profile.Essay, new ReadingOptions
        {
            At = new DateOnly(2025, 2, 1),
            Level = level,
            Mode = mode,
            Overrides = Plural(),
        }));

    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "data", "known")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "data", name);
    }

    public static Ecosystem Read(string name)
    {
        var folder = Folder(name);
        return new Ecosystem(
            Rows(folder, "actors.csv").Select(ReadActor),
            Rows(folder, "relations.csv").Select(ReadRelation),
            Rows(folder, "memberships.csv").Select(r => new Membership(r["person"], r["organisation"], Or(r, "role"), ReadPeriod(r))),
            null,
            Rows(folder, "coverage.csv").Select(r => new Coverage(r["informant"], r["channel"], r["asked"] == "yes", r["complete"] == "yes")));
    }

    private static Actor ReadActor(Dictionary<string, string> r) => new()
    {
        Id = r["id"],
        Name = r["name"],
        Kind = r["kind"],
        Sphere = Or(r, "sphere") is { } sphere ? Enum.Parse<Sphere>(sphere, ignoreCase: true) : null,
        Neighbourhoods = [.. r["neighbourhood"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        City = Or(r, "city"),
        PartOf = Or(r, "part_of"),
        IsGeneric = Or(r, "generic") == "yes",
        Persons = Or(r, "persons") is { } persons ? int.Parse(persons, CultureInfo.InvariantCulture) : null,
    };

    private static Relation ReadRelation(Dictionary<string, string> r) => new()
    {
        Id = r["id"],
        Source = r["source"],
        Target = r["target"],
        Type = r["type"],
        Resource = Or(r, "resource"),
        IsDirected = r["directed"] == "yes",
        Strength = Or(r, "strength") is { } strength ? double.Parse(strength, CultureInfo.InvariantCulture) : null,
        AmountEur = Or(r, "amount_eur") is { } euros ? decimal.Parse(euros, CultureInfo.InvariantCulture) : null,
        Period = ReadPeriod(r),
        Status = Enum.Parse<RelationStatus>(r["status"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        Evidence =
        [
            .. (Or(r, "reported_by")?.Split(';') ?? [null!]).Select(by =>
                new Evidence(Enum.Parse<EvidenceKind>(r["evidence"], ignoreCase: true), by, Or(r, "document"), Or(r, "document_ref"))),
        ],
        CarriedBy = CarriedBy.Parse(r["carried_by"]),
    };

    private static Period ReadPeriod(Dictionary<string, string> r) => new(
        Or(r, "from") is { } from ? PartialDate.Parse(from) : null,
        Or(r, "to") is { } to && to != "open" ? PartialDate.Parse(to) : null,
        Or(r, "to") == "open");

    private static string? Or(Dictionary<string, string> row, string column) =>
        row.GetValueOrDefault(column) is { Length: > 0 } value ? value : null;

    private static ImmutableSortedDictionary<string, ActorOverride> Plural()
    {
        using var project = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder("wijkcooperaties"), "wijknetwerk.json")));
        return project.RootElement.GetProperty("overrides").EnumerateObject()
            .ToImmutableSortedDictionary(d => d.Name, d => new ActorOverride(IsPlural: d.Value.GetProperty("plural").GetBoolean()), StringComparer.Ordinal);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            yield break;
        var lines = Cells(File.ReadAllText(path).TrimStart('\uFEFF')).ToArray();
        foreach (var line in lines.Skip(1))
            yield return lines[0].Zip(line).ToDictionary(x => x.First, x => x.Second);
    }

    private static IEnumerable<string[]> Cells(string text)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\n' or '\r'))
                cell.Append(c);
            else if (c != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
        }
    }
}

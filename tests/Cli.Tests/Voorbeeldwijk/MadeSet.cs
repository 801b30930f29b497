using System.Text.Json;

namespace WijkNetwerk.Cli.Tests.Voorbeeldwijk;

/// <summary>The made neighbourhood, run once for all tests that ask it something.</summary>
public sealed class MadeSet : IDisposable
{
    public static string Folder { get; } = Path.Combine(Terminal.Repository, "data", "voorbeeldwijk");

    public MadeSet() => Run = Terminal.Run("run", Folder, "--out", "out").IsDone();

    internal Terminal Terminal { get; } = new("nl_NL.UTF-8");

    internal Answer Run { get; }

    internal JsonElement[] Scores(string ego, string measure, params string[] more) =>
        [.. Ask("score", ["--for", ego, "--measure", measure, "--draws", "0", .. more]).GetProperty("scores").EnumerateArray()];

    /// <summary>One value; of an institution where the measure has one for each.</summary>
    internal JsonElement Score(string ego, string measure, string? institution = null, params string[] more) =>
        Assert.Single(Scores(ego, measure, more), s => s.GetProperty("measure").GetString() == measure
            && (institution is null || s.GetProperty("institution").GetString() == institution));

    internal double Value(string ego, string measure, string? institution = null, params string[] more) =>
        Score(ego, measure, institution, more).GetProperty("value").GetDouble();

    internal JsonElement[] Risks(string ego, string rule, params string[] more) =>
        [.. Ask("risks", ["--for", ego, "--audience", "internal", .. more]).GetProperty("risks").EnumerateArray().Where(r => r.GetProperty("rule").GetString() == rule)];

    internal string[] Gates(string ego, string institution, params string[] more) =>
        [.. Risks(ego, "C.2", more).Where(r => r.GetProperty("institution").GetString() == institution).Select(r => r.GetProperty("element").GetString()!).Order(StringComparer.Ordinal)];

    internal JsonElement Gap(string ego, string kind, string resource) =>
        Assert.Single(
            Ask("partners", "--for", ego).GetProperty("gaps").EnumerateArray(),
            g => g.GetProperty("institutionKind").GetString() == kind && g.GetProperty("resource").GetString() == resource);

    internal JsonElement Ask(string command, params string[] more) =>
        Terminal.Run([command, "--db", Terminal.Path("out", "network.db"), "--format", "json", .. more]).IsDone().Json;

    /// <summary>The rows of a table of the set itself, by heading.</summary>
    internal static Dictionary<string, string>[] Rows(string table)
    {
        // Names may hold a comma, and then the cell is quoted.
        static string[] Cells(string line) =>
            [.. System.Text.RegularExpressions.Regex.Matches(line, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)];
        var lines = File.ReadAllLines(Path.Combine(Folder, table));
        var heads = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => heads.Zip(Cells(line)).ToDictionary(x => x.First, x => x.Second))];
    }

    public void Dispose() => Terminal.Dispose();
}

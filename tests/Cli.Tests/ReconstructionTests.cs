using System.Text.RegularExpressions;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Cli.Tests;

/// <summary>An attacker who has every public file of a run at once does not find a person, nor how many of fewer than five people there are.</summary>
public sealed partial class ReconstructionTests : IClassFixture<PublicRun>
{
    private const int K = AudienceOptions.DefaultSmallest;
    private static readonly string[] Counts = ["ties", "strongest", "mean_strength", "first_people", "second_people", "contact_redundancy", "unattributed", "stated", "open_ties"];
    private readonly PublicRun _run;

    public ReconstructionTests(PublicRun run) => _run = run;

    [Fact]
    public void No_table_and_no_picture_has_a_person_of_its_own()
    {
        Assert.DoesNotContain(_run.Table("actors"), row => row["kind"] == "person" && !row["id"].StartsWith("together-", StringComparison.Ordinal));
        foreach (var file in _run.Files("tables").Concat(_run.Files("figures")))
        {
            var text = File.ReadAllText(file);
            Assert.False(Numbered().IsMatch(text), $"{Path.GetFileName(file)}: {Numbered().Match(text).Value}");
            Assert.All(_run.People, id => Assert.DoesNotMatch($@"(?<![\w-]){Regex.Escape(id)}(?![\w-])", text));
        }
    }

    [Fact]
    public void Every_id_of_a_relation_in_a_table_is_one_that_the_public_has()
    {
        var known = _run.Table("relations").Select(r => r["id"]).ToHashSet(StringComparer.Ordinal);
        var ends = _run.Table("actors").Select(a => a["id"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(_run.Table("relations"), r => Assert.True(ends.Contains(r["source"]) && ends.Contains(r["target"]), r["id"]));
        foreach (var (table, column) in new[] { ("ties", "relations"), ("pairs", "relations"), ("scores", "ties"), ("risks", "lost_relations"), ("risks", "own_ties"), ("partners", "ties") })
        {
            Assert.All(_run.Table(table).SelectMany(r => r[column].Split(';', StringSplitOptions.RemoveEmptyEntries)), id => Assert.True(known.Contains(id), $"{table}: {id}"));
        }
    }

    [Fact]
    public void How_many_people_stand_between_two_organisations_cannot_be_counted_back()
    {
        // What is true, from the tables that went in.
        var truth = _run.True("pairs").ToDictionary(r => (r["first"], r["second"]));
        var small = 0;
        foreach (var pair in _run.Table("pairs"))
        {
            var was = truth[(pair["first"], pair["second"])];
            if (IsSmall(was["first_people"]) || IsSmall(was["second_people"]))
            {
                small++;
                Assert.All(Counts, column => Assert.Equal("", pair[column]));
                Assert.Equal("too few people to tell", pair["withheld"]);
            }
        }

        Assert.True(small > 20, $"Only {small} pairs have few people: the test shows nothing.");
        // The ties between the same organisations, and the list of relations, do not tell it either: several people became one relation.
        var numbers = _run.Table("ties").Where(t => t["level"] == "root").ToDictionary(t => (t["first"], t["second"]));
        var people = _run.True("relations").Where(r => _run.People.Contains(r["source"]) || _run.People.Contains(r["target"])).Select(r => r["id"]).ToHashSet(StringComparer.Ordinal);
        foreach (var tie in _run.True("ties").Where(t => t["level"] == "root" && t["relations"].Split(';').Any(people.Contains)))
        {
            // A tie of a person who is a unit of their own is not there at all.
            Assert.Equal("", numbers.TryGetValue((tie["first"], tie["second"]), out var shown) ? shown["stated"] : "");
        }
    }

    [Fact]
    public void How_many_members_an_organisation_has_cannot_be_worked_out_from_the_others_and_their_total()
    {
        var truth = _run.True("scores").Where(IsDensity).ToDictionary(r => r["ego"], r => int.Parse(r["n"]));
        var shown = _run.Table("scores").Where(IsDensity).ToDictionary(r => r["ego"], r => r["n"]);
        var hidden = truth.Where(t => shown[t.Key].Length == 0).ToArray();
        Assert.Contains(truth, t => IsSmall(t.Value.ToString()));
        Assert.All(truth.Where(t => IsSmall(t.Value.ToString())), t => Assert.Equal("", shown[t.Key]));
        // The attacker knows the total: each hidden count may still be anything from 0 to what is left of it.
        var left = truth.Values.Sum() - shown.Values.Where(n => n.Length > 0).Sum(int.Parse);
        Assert.True(hidden.Length >= 2 && left >= K - 1, $"{hidden.Length} hidden, {left} left");
        // Nothing else about their insides is there to count from.
        Assert.All(
            _run.Table("scores").Where(r => r["measure"].StartsWith("BO", StringComparison.Ordinal) && r["view"] == "person" && hidden.Any(h => h.Key == r["ego"])),
            r => Assert.Equal(["", "", "", "", "", "too few people to tell"], new[] { r["value"], r["ties"], r["observed_dyads"], r["stated"], r["elements"], r["reason"] }));
    }

    [Fact]
    public void No_number_of_people_of_a_role_or_group_is_between_one_and_four()
    {
        foreach (var (table, column) in new[] { ("actors", "persons"), ("risks", "persons"), ("risks", "people") })
        {
            Assert.All(_run.Table(table), r => Assert.False(IsSmall(r[column]), $"{table} {r["id"]}: {r[column]}"));
        }

        Assert.Contains(_run.True("actors"), r => r["persons"].Length > 0);
    }

    [Fact]
    public void The_report_says_below_which_number_people_are_not_counted_and_counts_no_fewer()
    {
        var report = File.ReadAllText(_run.Path("report.html"));
        Assert.Contains("<dt>smallCells</dt><dd>5</dd>", report.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[^0-9,.][1-4] × (iemand|een persoon)", report);
        Assert.DoesNotMatch(@"onder [1-4] (leden|lid)\b", report);
    }

    private static bool IsDensity(Dictionary<string, string> row) => row["measure"] == "BO1" && row["level"] == "root" && row["view"] == "person";

    private static bool IsSmall(string count) => int.TryParse(count, out var number) && number is > 0 and < K;

    [GeneratedRegex(@"person-\d+")]
    private static partial Regex Numbered();
}

/// <summary>The made-up neighbourhood, as the public gets it and as it is.</summary>
public sealed partial class PublicRun : IDisposable
{
    private readonly Terminal _terminal = new();

    public PublicRun()
    {
        var folder = System.IO.Path.Combine(Terminal.Repository, "data", "voorbeeldwijk");
        _terminal.Run("run", folder, "--out", "public", "--audience", "public").IsDone();
        _terminal.Run("run", folder, "--out", "true", "--audience", "internal").IsDone();
        People = Project.Open(folder).Ecosystem.Actors.Where(a => a.Kind == "person").Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ids of the persons.</summary>
    public HashSet<string> People { get; }

    public string Path(string file) => _terminal.Path("public", file);

    public string[] Files(string folder) => Directory.GetFiles(_terminal.Path("public", folder));

    public List<Dictionary<string, string>> Table(string name) => Read(_terminal.Path("public", "tables", name + ".csv"));

    public List<Dictionary<string, string>> True(string name) => Read(_terminal.Path("true", "tables", name + ".csv"));

    public void Dispose() => _terminal.Dispose();

    // RFC 4180 without line breaks in cells, which these tables do not have.
    private static List<Dictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path).Select(Cells).ToArray();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }

    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value)];

    [GeneratedRegex("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")]
    private static partial Regex Cell();
}

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
        Assert.Contains("<dt>Smallest group of which a number is told</dt><dd>5</dd>", report.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[^0-9,.][1-4] × (iemand|een persoon)", report);
        Assert.DoesNotMatch(@"onder [1-4] (leden|lid)\b", report);
    }

    [Fact]
    public void How_many_members_stand_apart_cannot_be_worked_out_from_what_else_is_told_of_the_inside()
    {
        var inside = _run.Table("scores").Where(r => r["level"] == "root" && r["view"] == "person").ToLookup(r => r["ego"]);
        var tried = 0;
        foreach (var ego in inside.Where(e => e.Any(r => r["measure"] == "BO1" && r["n"].Length > 0)))
        {
            string Of(string measure, string column) => ego.First(r => r["measure"] == measure)[column];
            var n = int.Parse(Of("BO1", "n"));
            // Pairs that reach each other: if all but one hang together, n (n − 1) BO8 is (n − 1)(n − 2), and so on.
            if (double.TryParse(Of("BO8", "value"), System.Globalization.CultureInfo.InvariantCulture, out var reached))
            {
                tried++;
                var largest = Enumerable.Range(0, n + 1).Last(l => l * (l - 1) <= (reached * n * (n - 1)) + 1e-6);
                Assert.False(IsSmall($"{n - largest}"), $"{ego.Key}: {n - largest} of {n} outside the largest group");
            }

            // Members with two ties or more, from n of BO5 or from the two means over them and over all.
            Assert.False(IsSmall(Of("BO5", "n")) || (Of("BO5", "n").Length > 0 && IsSmall($"{n - int.Parse(Of("BO5", "n"))}")), $"{ego.Key}: BO5 over {Of("BO5", "n")} of {n}");
            if (double.TryParse(Of("BO5", "value"), System.Globalization.CultureInfo.InvariantCulture, out var mean) && mean > 0
                && double.TryParse(Of("BO5.zeros", "value"), System.Globalization.CultureInfo.InvariantCulture, out var zeros))
            {
                Assert.False(IsSmall($"{n - (int)Math.Round(n * zeros / mean)}"), $"{ego.Key}: {zeros} / {mean} of {n}");
            }
        }

        Assert.True(tried > 5);
        Assert.Contains(_run.Table("scores"), r => r["measure"] == "BO8" && r["reason"] == "too few people to tell" && r["n"].Length > 0);
    }

    [Fact]
    public void What_is_not_told_of_an_organisation_is_not_in_the_lists_of_the_neighbourhood_and_no_median_betrays_it()
    {
        var withheld = _run.Table("scores").Where(r => r["level"] == "root" && r["reason"] is "too few people to tell" or "one payer pays nearly all").Select(r => (r["ego"], r["measure"])).ToHashSet();
        var lists = 0;
        foreach (var row in _run.Table("neighbourhoods").Where(r => r["list"].Length > 0 && r["view"] == "median"))
        {
            var told = row["list"].Split(';').Select(item => item.Split(['=', ' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).Where(i => i is [_, var value, "n", _] && value != "n").ToArray();
            Assert.All(told, item => Assert.DoesNotContain((item[0], row["measure"]), withheld));
            if (row["value"].Length > 0 && withheld.Any(w => w.Item2 == row["measure"]))
            {
                lists++;
                var (values, median) = (told.Select(i => Number(i[1])).ToArray(), Number(row["value"]));
                Assert.True(values.Any(a => values.Any(b => Math.Abs(((a + b) / 2) - median) < 1e-9)), $"{row["ego"]} {row["measure"]}: {median} is none of {row["list"]}");
            }
        }

        Assert.True(lists > 3, $"{lists}");
    }

    [Fact]
    public void No_amount_of_one_payer_is_in_any_file_and_the_totals_do_not_give_it_away()
    {
        var paid = _run.True("relations").Where(r => r["amount_eur"].Length > 0).ToArray();
        Assert.True(paid.Length > 10);
        Assert.All(_run.Table("relations"), r => Assert.Equal("", r["amount_eur"]));
        var live = _run.Table("relations").Select(r => r["id"]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(paid.Select(r => r["id"]).Where(live.Contains).Order(StringComparer.Ordinal), _run.Table("relations").Where(r => r["withheld"] == "one payer pays nearly all").Select(r => r["id"]).Order(StringComparer.Ordinal));
        Assert.All(_run.Table("risks"), r => Assert.Equal("", r["euros_per_year"]));
        var report = File.ReadAllText(_run.Path("report.html"));
        Assert.All(_run.True("risks").Select(r => r["euros_per_year"]).Where(e => e.Length > 0).Distinct(), e => Assert.DoesNotMatch($@"€\s?{int.Parse(e).ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")).Replace(".", @"[.,]", StringComparison.Ordinal)}\b", report));

        // The attacker adds up: of what is hidden in a row or a column only the sum is known, and no cell of one payer is alone in both.
        var (truth, shown) = (Cells(_run.True("money")), Cells(_run.Table("money")));
        Assert.Equal(truth.Keys.Order(), shown.Keys.Order());
        var single = truth.Where(c => c.Value.Payers == 1).ToArray();
        Assert.True(single.Length > 4);
        Assert.All(single, c => Assert.Null(shown[c.Key].Euros));
        foreach (var (cell, known) in single.Where(c => c.Key is not ("total", _) and not (_, "total")))
        {
            int Hidden(Func<(string Kind, string Type), bool> beside) => shown.Count(c => beside(c.Key) && c.Value.Euros is null);
            Assert.True(Hidden(k => k.Kind == cell.Kind) >= 2 && Hidden(k => k.Type == cell.Type) >= 2, $"{cell}");
        }

        static Dictionary<(string Kind, string Type), (double? Euros, int Payers)> Cells(List<Dictionary<string, string>> rows) => rows.ToDictionary(
            r => (r["payer_kind"], r["type"]), r => (r["euros_per_year"].Length == 0 ? (double?)null : Number(r["euros_per_year"]), int.Parse(r["payers"])));
    }

    [Fact]
    public void The_shares_of_money_of_an_organisation_with_one_large_payer_are_not_told()
    {
        string[] shares = ["LI5", "LI5.normalised", "LI5.effective", "LI5.dominant", "LI5.department"];
        var large = _run.True("scores").Where(r => r["measure"] == "LI5.dominant" && r["value"].Length > 0 && Number(r["value"]) >= 0.85).Select(r => (r["ego"], r["level"])).ToHashSet();
        Assert.NotEmpty(large);
        foreach (var row in _run.Table("scores").Where(r => shares.Contains(r["measure"]) && large.Contains((r["ego"], r["level"]))))
        {
            Assert.Equal(("", "", "", "one payer pays nearly all"), (row["value"], row["low"], row["high"], row["reason"]));
        }

        Assert.Contains(_run.Table("scores"), r => r["measure"] == "LI5.dominant" && r["value"].Length > 0);
    }

    [Fact]
    public void The_report_has_no_relation_of_a_person_for_itself()
    {
        var report = File.ReadAllText(_run.Path("report.html"));
        var known = _run.Table("relations").Select(r => r["id"]).ToHashSet(StringComparer.Ordinal);
        var anchors = Anchor().Matches(report).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToArray();
        var ofPeople = _run.True("relations").Where(r => _run.People.Contains(r["source"]) || _run.People.Contains(r["target"])).Select(r => r["id"]).ToHashSet(StringComparer.Ordinal);
        Assert.True(ofPeople.Count > 100);
        Assert.All(ofPeople, id => Assert.DoesNotContain($">{id}<", report, StringComparison.Ordinal));
        Assert.True(anchors.Length > 50);
        Assert.All(anchors, id => Assert.Contains(id, known));
    }

    [Theory]
    [InlineData("scores")]
    [InlineData("neighbourhoods")]
    public void A_number_that_is_told_is_the_same_for_every_audience(string table)
    {
        static (string, string, string, string, string) Key(Dictionary<string, string> r) => (r["ego"], r["level"], r["view"], r["measure"], r["institution"] + r["institution_kind"]);
        var truth = _run.True(table).ToDictionary(Key);
        var told = _run.Table(table).Where(r => r["value"].Length > 0).ToArray();
        Assert.True(told.Length > 100);
        Assert.All(told, r => Assert.Equal((truth[Key(r)]["value"], truth[Key(r)]["standard_error"]), (r["value"], r["standard_error"])));
    }

    [Fact]
    public void What_is_not_told_is_counted()
    {
        var counts = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_run.Path("run.json"))).RootElement.GetProperty("withheld");
        string[] tables = ["scores", "neighbourhoods", "pairs", "money"];
        foreach (var reason in new[] { "too few people to tell", "one payer pays nearly all" })
        {
            // Rows with that reason; of risks those with the flag.
            var rows = tables.Sum(t => _run.Table(t).Count(r => (r.TryGetValue("reason", out var why) ? why : r["withheld"]) == reason));
            Assert.True(counts.GetProperty(reason).GetInt32() >= rows && rows > 0, $"{reason}: {counts} {rows}");
        }
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsDensity(Dictionary<string, string> row) => row["measure"] == "BO1" && row["level"] == "root" && row["view"] == "person";

    private static bool IsSmall(string count) => int.TryParse(count, out var number) && number is > 0 and < K;

    [GeneratedRegex(@"person-\d+")]
    private static partial Regex Numbered();

    [GeneratedRegex("""href="#(?:nl|en)-([^"]+)">\1</a>""")]
    private static partial Regex Anchor();
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

using System.Globalization;
using System.Text.Json;
using WijkNetwerk.Voorbeeldwijk;

namespace WijkNetwerk.Cli.Tests.Voorbeeldwijk;

/// <summary>The committed set is what its generator writes, and its README says what is in it.</summary>
public sealed class GeneratorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_generator_writes_the_committed_files_in_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            foreach (var (name, text) in Neighbourhood.Files())
            {
                Assert.True(
                    File.ReadAllText(Path.Combine(MadeSet.Folder, name)).ReplaceLineEndings("\n") == text,
                    $"{name} differs: dotnet run --project tools/voorbeeldwijk -- data/voorbeeldwijk");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_row_of_actors_and_relations_says_that_it_is_made_up()
    {
        Assert.All(MadeSet.Rows("actors.csv").Concat(MadeSet.Rows("relations.csv")), row =>
        {
            Assert.Equal("verzonnen / made up", row["note"]);
            Assert.StartsWith("verzonnen-", row["document"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void People_are_pseudonyms_with_a_role()
    {
        var people = MadeSet.Rows("actors.csv").Where(a => a["kind"] is "person" or "civil_servant_role" && a["id"] != "ambtenaren-uitzondering");
        Assert.All(people, p => Assert.Matches(@"^p\d{3}, (?:bestuur|trekker|vrijwilliger|lid|medewerker|ambtenaar|bewoner)(?: bij .+)?$", p["name"]));
    }

    [Fact]
    public void The_rates_of_the_errors_are_near_what_they_were_set_to_and_in_the_readme()
    {
        var rates = JsonDocument.Parse(File.ReadAllText(Path.Combine(MadeSet.Folder, "truth", "rates.json"))).RootElement;
        var (asked, missed) = (rates.GetProperty("askedAboutContacts").GetInt32(), rates.GetProperty("missed").GetInt32());
        var (others, invented) = (rates.GetProperty("askedAboutColleaguesNotKnown").GetInt32(), rates.GetProperty("invented").GetInt32());
        // Three standard deviations of a binomial share.
        Assert.InRange(missed / (double)asked, 0.2 - 3 * Math.Sqrt(0.2 * 0.8 / asked), 0.2 + 3 * Math.Sqrt(0.2 * 0.8 / asked));
        Assert.InRange(invented / (double)others, 0.04 - 3 * Math.Sqrt(0.04 * 0.96 / others), 0.04 + 3 * Math.Sqrt(0.04 * 0.96 / others));
        var readme = File.ReadAllText(Path.Combine(MadeSet.Folder, "README.md")).ReplaceLineEndings(" ");
        Assert.Contains($"{missed} of {asked} forgotten, {invented} of {others} made up", readme, StringComparison.Ordinal);
        Assert.Contains($"{rates.GetProperty("trueContacts").GetInt32()} pairs really know each other", readme, StringComparison.Ordinal);
        Assert.Contains($"seed** is {rates.GetProperty("seed").GetInt32()}", readme, StringComparison.Ordinal);
        Assert.Contains($"{MadeSet.Rows("actors.csv").Length} actors: {Cast.Organisations.Count} organisations", readme, StringComparison.Ordinal);
        var relations = MadeSet.Rows("relations.csv");
        Assert.Contains($"{relations.DistinctBy(r => r["id"]).Count()} relations in {relations.Length} rows", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_truth_and_the_answers_differ_as_the_rates_file_counts()
    {
        var truth = MadeSet.Rows("truth/contacts.csv").Select(r => (r["one"], r["other"])).ToHashSet();
        var full = MadeSet.Rows("coverage.csv").Where(c => c["channel"] == "contact" && c["complete"] == "yes").Select(c => c["informant"]).ToHashSet();
        var said = MadeSet.Rows("relations.csv")
            .Where(r => r["type"] == "contact" && r["evidence"] == "stated" && r["reported_by"] != "")
            .SelectMany(r => r["reported_by"].Split(';').Select(by => (r["source"], r["target"], by)))
            .ToHashSet();
        var asked = truth.SelectMany(t => new[] { (t.Item1, t.Item2, t.Item1), (t.Item1, t.Item2, t.Item2) }).Where(t => full.Contains(t.Item3)).ToArray();
        var rates = JsonDocument.Parse(File.ReadAllText(Path.Combine(MadeSet.Folder, "truth", "rates.json"))).RootElement;
        Assert.Equal(rates.GetProperty("askedAboutContacts").GetInt32(), asked.Length);
        Assert.Equal(rates.GetProperty("missed").GetInt32(), asked.Count(t => !said.Contains(t)));
        Assert.Equal(rates.GetProperty("invented").GetInt32(), said.Count(s => !truth.Contains((s.Item1, s.Item2))));
    }
}

using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Tests;

/// <summary>What others get of numbers about people, and the list of what they got.</summary>
public sealed class AudienceTests
{
    [Fact]
    public void Reports_figures_and_runs_for_others_are_in_the_list_and_go_on_from_run_to_run()
    {
        using var terminal = new Terminal();
        PrivacyTests.Wijk(terminal);
        terminal.Run("run", "wijk", "--out", "uit", "--recipient", "de buurt", "--given", "2025-03-01").IsDone();
        terminal.Run("report", "--db", "uit/network.db", "--out", "intern", "--audience", "internal").IsDone();
        terminal.Run("report", "--db", "uit/network.db", "--out", "rapport", "--for", "coop").IsDone();
        terminal.Run("figure", "network-map", "--db", "uit/network.db", "--out", "kaart.svg", "--recipient", "de krant").IsDone();
        var given = Given(terminal, "uit");
        Assert.Equal([("run.json", "run", "public", "de buurt"), ("report.html", "report", "members", "?"), ("kaart.svg", "svg", "public", "de krant")], given.Select(g => (g.File, g.Format, g.Audience, g.Recipient)));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(terminal.Path("kaart.svg")))), given[2].Sha256);
        // Of a run, what sha256sum says of the lines it writes of every file but the database.
        var lines = Directory.GetFiles(terminal.Path("uit"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(terminal.Path("uit"), f).Replace('\\', '/'))
            .Where(f => f.StartsWith("tables/", StringComparison.Ordinal) || f.StartsWith("figures/", StringComparison.Ordinal) || f == "report.html").Order(StringComparer.Ordinal)
            .Select(f => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(terminal.Path("uit", f))))}  {f}\n");
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(lines)))), given[0].Sha256);

        // The next run replaces the database, not the list; the same run once more adds nothing; one for those who keep the project neither.
        terminal.Run("run", "wijk", "--out", "uit", "--recipient", "de buurt", "--given", "2025-03-01").IsDone();
        terminal.Run("run", "wijk", "--out", "uit", "--audience", "internal").IsDone();
        Assert.Equal(given, Given(terminal, "uit"));
        Assert.Contains("de krant", terminal.Run("privacy", "--db", "uit/network.db").IsDone().Data, StringComparison.Ordinal);

        static (string File, string Format, string Audience, string Recipient, string Sha256)[] Given(Terminal terminal, string folder)
        {
            using var store = ProjectStore.OpenExisting(terminal.Path(folder, "network.db"));
            return [.. ExportLog.Read(store).Select(e => (e.File, e.Format, AudienceWords.Of(e.Audience), e.Recipient ?? "?", e.Sha256))];
        }
    }

    [Fact]
    public void Numbers_about_one_person_are_for_the_own_organisation()
    {
        using var terminal = new Terminal();
        PrivacyTests.Wijk(terminal);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        Answer Persons(params string[] more) => terminal.Run(["score", "--db", "db", "--by", "person", "--format", "csv", .. more]);
        Assert.Contains("anna-zilverberg", Persons().IsDone().Data, StringComparison.Ordinal);
        var others = Persons("--audience", "public").IsDone();
        Assert.DoesNotContain("person-", others.Data, StringComparison.Ordinal);
        Assert.Contains("ambtenaar", others.Data, StringComparison.Ordinal);
        Assert.Contains("2 persons are left out", others.Messages, StringComparison.Ordinal);
        // By hand: the official knows two people: fewer than five, so how many is not told.
        Assert.Contains("ambtenaar,root,person,SP1,stad,,,too few people to tell", others.Data, StringComparison.Ordinal);
        Persons("--audience", "public", "--for", "anna-zilverberg").Stops(ExitCodes.WrongUsage, "own organisation only");
        var own = Persons("--audience", "members", "--for", "coop").IsDone().Data;
        Assert.Contains("anna-zilverberg", own, StringComparison.Ordinal);
        Assert.DoesNotContain("quakkelaar", own, StringComparison.Ordinal);
        Persons("--audience", "members", "--for", "bram-quakkelaar").Stops(ExitCodes.WrongUsage, "own organisation only");
    }

    [Theory]
    [InlineData("--summary")]
    [InlineData("--significance")]
    [InlineData("--stability")]
    [InlineData("--informants")]
    public void What_rests_on_every_single_value_is_for_those_who_keep_the_project(string instead)
    {
        using var terminal = new Terminal();
        PrivacyTests.Wijk(terminal);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        terminal.Run("score", "--db", "db", instead, "--audience", "public").Stops(ExitCodes.WrongUsage, instead);
    }

    [Theory]
    [InlineData("score", "--db", "db", "--audience", "public", "--format", "json")]
    [InlineData("score", "--db", "db", "--audience", "members", "--for", "stad", "--format", "json")]
    [InlineData("score", "--db", "db", "--audience", "public", "--by", "network")]
    [InlineData("risks", "--db", "db", "--audience", "public", "--format", "json")]
    [InlineData("partners", "--db", "db", "--for", "coop", "--audience", "public", "--format", "json")]
    [InlineData("partners", "--db", "db", "--for", "coop", "--audience", "public", "--format", "csv")]
    public void No_relation_of_a_person_and_nobody_with_a_number_is_in_what_others_get(params string[] args)
    {
        using var terminal = new Terminal();
        PrivacyTests.Wijk(terminal);
        var relations = File.ReadAllText(terminal.Path("wijk", "relations.csv")).Split('\n').Select((l, i) => i == 0 ? "id," + l : l.Length == 0 ? l : $"tie{i},{l}");
        File.WriteAllText(terminal.Path("wijk", "relations.csv"), string.Join('\n', relations));
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        var answer = terminal.Run(args).IsDone().Data;
        Assert.All(PrivacyTests.Secrets, secret => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
        // tie3 is between two organisations; the others are of people.
        Assert.DoesNotMatch(@"\btie[124]\b", answer.Replace("members", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"person-\d", answer);
    }
}

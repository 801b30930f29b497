using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Tests;

/// <summary>Nobody is named to others, in no file and no line; who is forgotten is gone.</summary>
public sealed class PrivacyTests
{
    internal static readonly string[] Secrets = ["Zilverberg", "zilverberg", "Quakkelaar", "quakkelaar", "roddel", "2023-05"];

    [Fact]
    public void A_run_names_nobody_unless_the_project_says_that_it_may()
    {
        using var terminal = new Terminal();
        Wijk(terminal);
        terminal.Run("run", "wijk", "--out", "uit").IsDone();
        foreach (var file in Directory.GetFiles(terminal.Path("uit"), "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("network.db", StringComparison.Ordinal)))
        {
            Assert.All(Secrets, secret =>
            {
                Assert.DoesNotContain(secret, Path.GetFileName(file), StringComparison.Ordinal);
                Assert.DoesNotContain(secret, File.ReadAllText(file), StringComparison.Ordinal);
            });
        }

        Assert.Contains("\"audience\": \"public\"", File.ReadAllText(terminal.Path("uit", "run.json")), StringComparison.Ordinal);
        Assert.Contains("one contact person", File.ReadAllText(terminal.Path("uit", "tables", "risks.csv")), StringComparison.Ordinal);

        Wijk(terminal, """, "audience": "internal" """);
        terminal.Run("run", "wijk", "--out", "uit").IsDone();
        Assert.Contains("Zilverberg", File.ReadAllText(terminal.Path("uit", "tables", "risks.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("risks", "--db", "db")]
    [InlineData("risks", "--db", "db", "--format", "json")]
    [InlineData("risks", "--db", "db", "--format", "csv")]
    [InlineData("risks", "--db", "db", "--for", "stad")]
    [InlineData("partners", "--db", "db", "--for", "coop", "--audience", "public")]
    [InlineData("partners", "--db", "db", "--for", "buren", "--audience", "public", "--format", "json")]
    public void A_person_is_named_to_the_own_organisation_only(params string[] args)
    {
        using var terminal = new Terminal();
        Wijk(terminal);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        var answer = terminal.Run(args).IsDone();
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, answer.Data, StringComparison.Ordinal));
    }

    [Fact]
    public void The_own_organisation_sees_its_own_people_and_the_keeper_sees_all()
    {
        using var terminal = new Terminal();
        Wijk(terminal);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        var own = terminal.Run("risks", "--db", "db", "--for", "coop").IsDone().Data;
        Assert.Contains("Anna Zilverberg", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Quakkelaar", own, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Zilverberg", terminal.Run("partners", "--db", "db", "--for", "buren").IsDone().Data, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Anna Zilverberg", terminal.Run("risks", "--db", "db", "--audience", "internal").IsDone().Data, StringComparison.Ordinal);
        Assert.DoesNotContain("Zilverberg", terminal.Run("risks", "--db", "db", "--for", "coop", "--audience", "public").IsDone().Data, StringComparison.Ordinal);
        var strange = terminal.Run("risks", "--db", "db", "--audience", "everybody");
        strange.Stops(ExitCodes.WrongUsage, "internal, members, public");
    }

    [Fact]
    public void The_project_says_for_whom_results_are_and_what_is_asked_goes_before_it()
    {
        using var terminal = new Terminal();
        Wijk(terminal, """, "audience": "internal" """);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        Assert.Contains("Zilverberg", terminal.Run("risks", "--db", "db").IsDone().Data, StringComparison.Ordinal);
        Assert.DoesNotContain("Zilverberg", terminal.Run("risks", "--db", "db", "--audience", "public").IsDone().Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Masking_changes_no_number()
    {
        var project = Project.Open(Path.Combine(Terminal.Repository, "data", "voorbeeldwijk"));
        var masked = AudienceView.ToMeasure(
            project.Ecosystem, project.Profile, Audience.Public, new AudienceOptions { At = project.File.ReferenceDate, Overrides = project.File.Overrides });
        Assert.Equal(125, masked.LeftOut.Single(l => l.What == LeftOutPart.PeopleMasked).Count);
        // Few enough states for every way to be drawn by lot, which is the hardest to keep equal.
        var (whole, shown) = (Scores(project.Ecosystem, project.File.ReadingOptions), Scores(masked.Ecosystem, project.File.ReadingOptions with { Overrides = masked.Overrides, StoredIds = masked.StoredIds }));
        Assert.Equal(whole, shown);
        Assert.True(whole.Count(s => s.EndsWith(" drawn", StringComparison.Ordinal)) > 20, "too few are drawn to show anything");

        string[] Scores(Ecosystem ecosystem, ReadingOptions options) =>
        [
            .. Capitals.Of(new Measurement(new Reading(ecosystem, project.Profile, options)), null, new CapitalsOptions { Survival = new ReliabilityOptions { MostStates = 0, ExactUpTo = 0, Draws = 640 } })
                .Where(s => project.Profile.Kind(ecosystem.FindActor(s.Ego)?.Kind ?? "") is { IsOrganisation: true })
                .Select(s => $"{s.Ego} {s.Measure} {s.Value?.ToString("G10", System.Globalization.CultureInfo.InvariantCulture)} {s.Reason?.Code}{(s.Flags.Any(f => f.StartsWith("simulated", StringComparison.Ordinal)) ? " drawn" : "")}"),
        ];
    }

    [Fact]
    public void Who_is_forgotten_is_gone_and_those_who_have_an_export_are_named()
    {
        using var terminal = new Terminal();
        Wijk(terminal);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        terminal.Run("forget", "--db", "db").Stops(ExitCodes.WrongUsage, "--all-persons");
        terminal.Run("forget", "coop", "--db", "db").Stops(ExitCodes.WrongUsage, "cooperative");
        terminal.Run("forget", "niemand", "--db", "db").Stops(ExitCodes.WrongUsage, "niemand");
        Assert.Contains("Forgotten: 1.", terminal.Run("forget", "anna-zilverberg", "--db", "db").IsDone().Data, StringComparison.Ordinal);
        Assert.DoesNotContain("Zilverberg", terminal.Run("risks", "--db", "db", "--audience", "internal").IsDone().Data, StringComparison.Ordinal);
        Assert.Contains("Forgotten: 1.", terminal.Run("forget", "--all-persons", "--db", "db", "--on", "2025-01-01").IsDone().Data, StringComparison.Ordinal);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        Assert.DoesNotContain("Zilverberg", terminal.Run("risks", "--db", "db", "--audience", "internal").IsDone().Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphml", "uit.graphml")]
    [InlineData("gexf", "uit.gexf")]
    [InlineData("pajek", "uit.net")]
    [InlineData("dl", "uit.dl")]
    [InlineData("kumu", "uit.json")]
    [InlineData("csv", "uit")]
    public void An_export_names_nobody_and_is_kept_in_the_list(string format, string name)
    {
        using var terminal = new Terminal();
        Wijk(terminal);
        Directory.CreateDirectory(terminal.Path("data"));
        terminal.Run("import", "wijk", "--db", "data/db").IsDone();
        terminal.Run("export", "--db", "data/db", "--to", format, "--out", name, "--recipient", "de krant", "--given", "2025-03-01").IsDone();
        AssertNobody(terminal.Path(name));
        using (var store = ProjectStore.OpenExisting(terminal.Path("data", "db")))
        {
            var entry = Assert.Single(ExportLog.Read(store));
            Assert.Equal((name, format, Audience.Public, "de krant", "2025-03-01"), (entry.File, entry.Format, entry.Audience, entry.Recipient, entry.GivenOn));
            if (File.Exists(terminal.Path(name)))
            {
                // Beside a network of Pajek stand its partitions: of several files the list of their hashes, as sha256sum writes it, is hashed.
                var hashes = Directory.GetFiles(Path.GetDirectoryName(terminal.Path(name))!, Path.GetFileNameWithoutExtension(name) + "*").Order(StringComparer.Ordinal)
                    .Select(f => (Name: Path.GetFileName(f), Hash: Hash(File.ReadAllBytes(f)))).ToArray();
                Assert.Equal(hashes is [var (_, only)] ? only : Hash(System.Text.Encoding.UTF8.GetBytes(string.Concat(hashes.Select(h => $"{h.Hash}  {h.Name}\n")))), entry.Sha256);
            }
        }

        // Under pseudonyms everybody stays apart, and nobody has a name.
        string[] export = ["export", "--db", "data/db", "--to", format, "--out", name, "--context", "proef"];
        Directory.CreateDirectory(terminal.Path("geheim"));
        terminal.Run([.. export, "--key", "geheim/sleutel", "--new-key"]).IsDone();
        AssertNobody(terminal.Path(name));
        var pseudonym = new Pseudonyms(Convert.FromHexString(File.ReadAllText(terminal.Path("geheim", "sleutel")).Trim()), "proef").Of("anna-zilverberg");
        Assert.Contains(Texts(terminal.Path(name)), text => text.Contains(pseudonym, StringComparison.Ordinal));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    [Fact]
    public void A_key_lies_where_nobody_passes_it_on_and_nobody_else_reads_it()
    {
        using var terminal = new Terminal();
        Wijk(terminal);
        Directory.CreateDirectory(terminal.Path("data"));
        terminal.Run("import", "wijk", "--db", "data/db").IsDone();
        Answer Export(params string[] more) => terminal.Run(["export", "--db", "data/db", "--to", "graphml", "--out", "uit/net.graphml", .. more]);
        Directory.CreateDirectory(terminal.Path("uit"));
        Export("--key", "sleutel").Stops(ExitCodes.WrongUsage, "--context");
        Export("--key", "sleutel", "--context", "a").Stops(ExitCodes.FileTrouble, "--new-key");
        foreach (var inside in new[] { "data/sleutel", "uit/sleutel", "wijk/sleutel", "wijk/diep/sleutel" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(terminal.Path(inside))!);
            Export("--key", inside, "--context", "a", "--new-key").Stops(ExitCodes.WrongUsage, "sleutel");
            Assert.False(File.Exists(terminal.Path(inside)));
        }

        Export("--key", "sleutel", "--context", "a", "--new-key").IsDone();
        Export("--key", "sleutel", "--context", "a", "--new-key").Stops(ExitCodes.FileTrouble, "sleutel");
        Export("--key", "sleutel", "--context", "a", "--audience", "internal").Stops(ExitCodes.WrongUsage, "--key");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(terminal.Path("sleutel")));
            File.SetUnixFileMode(terminal.Path("sleutel"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            Export("--key", "sleutel", "--context", "a").Stops(ExitCodes.FileTrouble, "640");
        }
    }

    [Fact]
    public void After_the_retention_date_persons_can_only_be_forgotten()
    {
        using var terminal = new Terminal();
        Wijk(terminal, """, "retainUntil": "2025-06-30" """);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        terminal.Run("risks", "--db", "db").IsDone();
        terminal.Run("risks", "--db", "db", "--at", "2025-07-01").Stops(ExitCodes.Findings, "forget --all-persons");
        terminal.Run("forget", "--all-persons", "--db", "db").IsDone();
        terminal.Run("risks", "--db", "db", "--at", "2025-07-01").IsDone();
    }

    [Fact]
    public void What_was_given_is_listed_with_how_well_people_are_hidden()
    {
        using var terminal = new Terminal();
        Wijk(terminal);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        Assert.Contains("Nothing was given", terminal.Run("privacy", "--db", "db").IsDone().Data, StringComparison.Ordinal);
        terminal.Run("export", "--db", "db", "--to", "graphml", "--out", "uit.graphml", "--recipient", "de krant").IsDone();
        Assert.Contains("de krant", terminal.Run("privacy", "--db", "db").IsDone().Data, StringComparison.Ordinal);
        var json = terminal.Run("privacy", "--db", "db", "--format", "json").IsDone().Json;
        // By hand: three organisations that all know each other: degree 2, one group of three.
        Assert.Equal(3, json.GetProperty("map").GetProperty("actors").GetInt32());
        Assert.Equal(3, json.GetProperty("map").GetProperty("kByDegree").GetInt32());
        Assert.Equal("public", json.GetProperty("exports")[0].GetProperty("audience").GetString());
    }

    private static void AssertNobody(string path) => Assert.All(Texts(path), text => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));

    private static IEnumerable<string> Texts(string path) =>
        File.Exists(path) ? [File.ReadAllText(path)] : Directory.GetFiles(path, "*", SearchOption.AllDirectories).Select(File.ReadAllText);

    // Anna is the only way from the cooperative to the municipality, Bram that of the neighbours.
    internal static void Wijk(Terminal terminal, string more = "")
    {
        terminal.Write("wijk/wijknetwerk.json", $$"""{ "name": "Wijk", "language": "en", "referenceDate": "2025-01-01", "focal": ["coop", "buren"]{{more}} }""");
        terminal.Write("wijk/actors.csv", """
            id,name,kind,part_of,note
            coop,De Molen,cooperative,,
            buren,Burenhulp,residents_initiative,,
            stad,Stad,municipality,,
            anna-zilverberg,Anna Zilverberg,person,coop,roddel
            bram-quakkelaar,Bram Quakkelaar,person,buren,
            ambtenaar,een ambtenaar,civil_servant_role,stad,

            """);
        terminal.Write("wijk/relations.csv", """
            source,target,type,from,document,note
            anna-zilverberg,ambtenaar,contact,2023-05,gesprek zilverberg.docx,roddel
            bram-quakkelaar,ambtenaar,contact,2023-05,,
            coop,buren,collaboration,,,
            anna-zilverberg,bram-quakkelaar,contact,05-2023,,

            """);
    }
}

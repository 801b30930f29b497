using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Cli.Tests;

/// <summary>Nobody is named to others, in no file and no line; who is forgotten is gone.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Secrets = ["Zilverberg", "zilverberg", "Quakkelaar", "quakkelaar", "roddel", "2023-05"];

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
    public void A_project_cannot_make_the_names_of_those_who_may_fail_public()
    {
        using var terminal = new Terminal();
        Wijk(terminal, """, "audience": "internal" """);
        terminal.Run("import", "wijk", "--db", "db").IsDone();
        Assert.DoesNotContain("Zilverberg", terminal.Run("risks", "--db", "db").IsDone().Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Masking_changes_no_number()
    {
        var project = Project.Open(Path.Combine(Terminal.Repository, "data", "voorbeeldwijk"));
        var masked = AudienceView.ToMeasure(
            project.Ecosystem, project.Profile, Audience.Public, new AudienceOptions { At = project.File.ReferenceDate, Overrides = project.File.Overrides });
        Assert.Equal(125, masked.LeftOut.Single(l => l.What == LeftOutPart.PeopleMasked).Count);
        Assert.Equal(Scores(project.Ecosystem, project.File.ReadingOptions), Scores(masked.Ecosystem, project.File.ReadingOptions with { Overrides = masked.Overrides }));

        string[] Scores(Ecosystem ecosystem, ReadingOptions options) =>
        [
            .. Capitals.Of(new Measurement(new Reading(ecosystem, project.Profile, options)), null)
                // LI9 is drawn by lot, in the order of the ids.
                .Where(s => !s.Measure.StartsWith("LI9", StringComparison.Ordinal) && project.Profile.Kind(ecosystem.FindActor(s.Ego)?.Kind ?? "") is { IsOrganisation: true })
                .Select(s => $"{s.Ego} {s.Measure} {s.Value?.ToString("G10", System.Globalization.CultureInfo.InvariantCulture)} {s.Reason?.Code}"),
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

    // Anna is the only way from the cooperative to the municipality, Bram that of the neighbours.
    private static void Wijk(Terminal terminal, string more = "")
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

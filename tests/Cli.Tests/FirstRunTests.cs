namespace WijkNetwerk.Cli.Tests;

/// <summary>The way of a new user: from the template to a result, and what is said where it stops.</summary>
public sealed class FirstRunTests : IDisposable
{
    private const string Dutch = """{ "name": "Klein", "language": "nl", "referenceDate": "2025-01-01" }""";

    private readonly Terminal _terminal = new("nl_NL.UTF-8");

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void From_the_template_alone_there_is_a_way_to_a_result()
    {
        Directory.CreateDirectory(_terminal.Path("map"));
        _terminal.Run("template", "--example", "--out", _terminal.Path("map", "wijk.xlsx")).IsDone();
        File.WriteAllText(_terminal.Path("map", "~$wijk.xlsx"), "slot van Excel");
        _terminal.Run("run", "map", "--out", "uit").Stops(ExitCodes.Findings, "E505", "--at 2025-01-01", """{ "name": "map", "referenceDate": "2025-01-01" }""");
        var run = _terminal.Run("run", "map", "--out", "uit", "--at", "2025-01-01").IsDone();
        Assert.DoesNotContain("~$wijk.xlsx", run.Messages + run.Data, StringComparison.Ordinal);
        Assert.True(File.Exists(_terminal.Path("uit", "report.html")));
        // As the sheet Uitleg says.
        File.WriteAllText(_terminal.Path("map", "wijknetwerk.json"), """{ "referenceDate": "2025-01-01" }""");
        _terminal.Run("run", "map", "--out", "uit2").IsDone();
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_said()
    {
        _terminal.Run("template", "--example", "--out", "wijk.xlsx").IsDone();
        _terminal.Run("run", "wijk.xlsx", "--out", "uit").Stops(ExitCodes.FileTrouble, "E501", "Dat is een bestand");
    }

    [Fact]
    public void The_same_files_again_are_nothing_new()
    {
        var folder = _terminal.SmallProject(project: Dutch);
        Assert.Contains("Opgeslagen.", _terminal.Run("import", folder, "--db", "x.db").IsDone().Data, StringComparison.Ordinal);
        var again = _terminal.Run("import", folder, "--db", "x.db").IsDone().Data;
        Assert.Contains("Niets nieuws", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Opgeslagen.", again, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_bytes_is_no_database()
    {
        _terminal.Write("leeg.db", "");
        _terminal.Run("score", "--db", "leeg.db", "--at", "2025-01-01").Stops(ExitCodes.FileTrouble);
    }

    [Fact]
    public void Relations_without_a_source_are_not_said_to_come_from_one()
    {
        var folder = _terminal.SmallProject("r1,a,b,contact,active,,\n", project: Dutch);
        _terminal.Run("run", folder, "--out", "uit").IsDone();
        var report = File.ReadAllText(_terminal.Path("uit", "report.html"));
        Assert.Contains("zijn er 0 uit een bron opgemaakt (afgeleid)", report, StringComparison.Ordinal);
        Assert.Contains("Bij 1 relatie is geen bron genoemd", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_nobody_knows_is_counted_apart_from_persons()
    {
        var folder = _terminal.SmallProject(actors: "s,Stichting,stichting,Rotterdam,\np,Piet,person,Rotterdam,\n", project: Dutch);
        _terminal.Run("import", folder, "--db", "x.db").IsDone();
        var said = _terminal.Run("score", "--db", "x.db", "--audience", "public").IsDone().Messages;
        Assert.Contains("1 persoon wordt niet bij naam genoemd", said, StringComparison.Ordinal);
        Assert.Contains("Van 1 actor kent het profiel de soort niet", said, StringComparison.Ordinal);
    }
}

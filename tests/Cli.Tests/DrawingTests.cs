using System.Xml.Linq;

namespace WijkNetwerk.Cli.Tests;

/// <summary>Figures and the report, from the command line.</summary>
public sealed class DrawingTests(RealSet set) : IClassFixture<RealSet>
{
    [Fact]
    public void A_run_holds_the_report_the_map_the_table_and_the_rings_of_each_focal_organisation()
    {
        Assert.True(File.Exists(set.Terminal.Path("out", "report.html")));
        var figures = Directory.EnumerateFiles(set.Terminal.Path("out", "figures")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal([.. RealSet.Five.Select(e => $"capital-rings-{e}.svg"), "capital-table.svg", "network-map.svg"], figures);
        Assert.All(Directory.EnumerateFiles(set.Terminal.Path("out", "figures")), f => Assert.Equal("svg", XDocument.Load(f).Root!.Name.LocalName));
    }

    [Theory]
    [InlineData("capital-rings", "--for", "wijkpaleis")]
    [InlineData("capital-table")]
    [InlineData("network-map")]
    public void The_command_draws_what_the_run_draws(string kind, params string[] more)
    {
        var file = $"one-{kind}.svg";
        set.Terminal.Run(["figure", kind, "--db", set.Database, "--out", file, "--lang", "nl", .. more]).IsDone();
        var name = more.Length > 0 ? $"{kind}-{more[1]}.svg" : $"{kind}.svg";
        Assert.Equal(File.ReadAllText(set.Terminal.Path("out", "figures", name)), File.ReadAllText(set.Terminal.Path(file)));
    }

    [Fact]
    public void Any_organisation_can_have_its_figure_and_its_report()
    {
        set.Terminal.Run("figure", "capital-rings", "--db", set.Database, "--for", "wijkwerkcooperatie", "--out", "w.svg").IsDone();
        set.Terminal.Run("report", "--db", set.Database, "--for", "wijkwerkcooperatie", "--out", "w").IsDone();
        Assert.Contains("Wijkwerkcoöperatie", File.ReadAllText(set.Terminal.Path("w", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_leaves_other_files_in_its_folder()
    {
        set.Terminal.Write("mine/notes.txt", "mine");
        set.Terminal.Run("report", "--db", set.Database, "--out", "mine").IsDone();
        set.Terminal.Run("report", "--db", set.Database, "--out", "mine").IsDone();
        Assert.Equal(["notes.txt", "report.html"], Directory.EnumerateFileSystemEntries(set.Terminal.Path("mine")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(ExitCodes.WrongUsage, "geef er precies één", "figure", "capital-rings", "--out", "x.svg")]
    [InlineData(ExitCodes.WrongUsage, "PDF en PNG zijn er nog niet", "figure", "network-map", "--out", "x.pdf")]
    [InlineData(ExitCodes.WrongUsage, "moet eindigen op .svg", "figure", "network-map", "--out", "x.doc")]
    [InlineData(ExitCodes.WrongUsage, "capital-rings, capital-table, network-map", "figure", "ringen", "--out", "x.svg")]
    [InlineData(ExitCodes.FileTrouble, "kan niet geschreven worden", "figure", "network-map", "--out", "nergens/x.svg")]
    [InlineData(ExitCodes.WrongUsage, "mag maar één keer", "report", "--for", "wijkpaleis", "--for", "wijkcoop010", "--out", "x")]
    [InlineData(ExitCodes.WrongUsage, "is een institutie", "report", "--for", "gemeente-rotterdam", "--out", "x")]
    [InlineData(ExitCodes.WrongUsage, "Bedoelt u wijkpaleis?", "report", "--for", "wijkpalais", "--out", "x")]
    public void What_cannot_be_drawn_is_said(int code, string says, string command, params string[] more)
    {
        set.Terminal.Run([command, .. more, "--db", set.Database, "--lang", "nl"]).Stops(code, says);
        Assert.False(File.Exists(set.Terminal.Path(more[^1])));
        Assert.False(Directory.Exists(set.Terminal.Path("x")));
    }

    [Fact]
    public void A_project_that_names_no_focal_organisations_gets_its_cooperatives()
    {
        using var terminal = new Terminal();
        var messages = terminal.Run("run", terminal.SmallProject(), "--out", "out").IsDone().Messages;
        Assert.Contains("its cooperatives get a page of their own: a.", messages, StringComparison.Ordinal);
        Assert.True(File.Exists(terminal.Path("out", "figures", "capital-rings-a.svg")));
        Assert.False(File.Exists(terminal.Path("out", "figures", "capital-rings-b.svg")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_project_without_cooperatives_or_with_many_gets_a_map_and_a_report_and_is_told_so(int cooperatives)
    {
        using var terminal = new Terminal();
        var more = string.Concat(Enumerable.Range(1, Math.Max(0, cooperatives - 1)).Select(i => $"c{i},Coöperatie {i},cooperative,Rotterdam,\n"));
        terminal.SmallProject(actors: more);
        if (cooperatives == 0)
        {
            terminal.Write("small/actors.csv", "id,name,kind,city,part_of\na,Alfa,school,Rotterdam,\nb,Beta,municipality,Rotterdam,\n");
        }

        var messages = terminal.Run("run", "small", "--out", "out").IsDone().Messages;
        Assert.Contains("Put \"focal\"", messages, StringComparison.Ordinal);
        Assert.Equal(["network-map.svg"], Directory.EnumerateFiles(terminal.Path("out", "figures")).Select(Path.GetFileName));
        Assert.True(File.Exists(terminal.Path("out", "report.html")));
    }

    [Theory]
    [InlineData("r3,a,xp,contact,,,\nr4,xp,o,contact,,,\n", "via Xenon")]
    [InlineData("r4,x,y,contact,,,\nr5,y,o,contact,,,\n", "via Ypsilon")]
    public void An_official_reached_through_others_is_told_with_who_leads_there(string relations, string way)
    {
        using var terminal = new Terminal();
        terminal.SmallProject(
            "r1,b,a,funding,,,\nr2,a,x,contact,,,\n" + relations,
            "o,Ambtenaar,civil_servant_role,Rotterdam,b\nx,Xenon,social_enterprise,Rotterdam,\nxp,Piet,person,Rotterdam,x\ny,Ypsilon,business,Rotterdam,\n");
        terminal.Run("run", "small", "--out", "out").IsDone();
        Assert.True(File.Exists(terminal.Path("out", "figures", "capital-rings-a.svg")));
        Assert.Contains(way, File.ReadAllText(terminal.Path("out", "report.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "r1,a,b,contact,planned,,\n")]
    [InlineData("[\"a\"]", "r1,a,b,contact,failed,,\n")]
    [InlineData("[\"a\", \"b\"]", "r1,a,b,contact,active,,\n")]
    public void The_smallest_projects_run_to_the_end(string focal, string relations)
    {
        using var terminal = new Terminal();
        var project = $$"""{ "name": "Klein", "referenceDate": "2025-01-01"{{(focal.Length == 0 ? "" : $", \"focal\": {focal}")}} }""";
        terminal.Run("run", terminal.SmallProject(relations, project: project), "--out", "out").IsDone();
    }

    [Theory]
    [InlineData("../../x", "______x")]
    [InlineData("a:b\\c", "a_b_c")]
    [InlineData("wijk-1_b", "wijk-1_b")]
    public void An_id_cannot_lead_a_file_out_of_its_folder(string id, string expected) => Assert.Equal(expected, Drawings.WholeFile.Name(id));
}

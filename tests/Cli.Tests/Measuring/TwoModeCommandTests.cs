using System.Globalization;
using System.Text.Json;

namespace WijkNetwerk.Cli.Tests.Measuring;

/// <summary>measure --two-mode: who was where together.</summary>
public sealed class TwoModeCommandTests
{
    private static readonly string Davis = Path.Combine(Terminal.Repository, "data/known/davis/attendance.csv");

    [Fact]
    public void The_southern_women_have_the_values_of_the_method_text()
    {
        using var terminal = new Terminal();
        var json = terminal.Run("measure", Davis, "--two-mode", "--strengths", "--format", "json").IsDone().Json;
        Assert.Equal((18, 139), (json.GetProperty("graph").GetProperty("nodes").GetInt32(), json.GetProperty("graph").GetProperty("edges").GetInt32()));
        Assert.Equal(.908497, json.GetProperty("graph").GetProperty("density").GetDouble(), 5.1e-7);
        var twoMode = json.GetProperty("twoMode");
        Assert.Equal((18, 14, 89, 153), (Whole(twoMode, "actors"), Whole(twoMode, "events"), Whole(twoMode, "attendances"), Whole(twoMode, "tests")));
        var pairs = twoMode.GetProperty("together").EnumerateArray().ToDictionary(p => (p.GetProperty("source").GetString(), p.GetProperty("target").GetString()));
        Assert.Equal(139, pairs.Count);
        Has("Evelyn Jefferson", "Laura Mandeville", 6, 1.562637, .051282);
        Has("Evelyn Jefferson", "Theresa Anderson", 7, 1.486880, .016317);
        var evelyn = json.GetProperty("nodes").EnumerateArray().Single(n => n.GetProperty("id").GetString() == "Evelyn Jefferson");
        Assert.Equal((8.0, 8), (Math.Round(evelyn.GetProperty("strength").GetDouble(), 12), Whole(evelyn, "events")));

        // The strengths of a projection were not measured: their chance is the one above.
        Assert.Equal(JsonValueKind.Null, json.GetProperty("disparity").ValueKind);
        Assert.Equal("projection", json.GetProperty("reasons").GetProperty("disparity").GetString());

        void Has(string first, string second, int shared, double newman, double chance)
        {
            var pair = pairs[(first, second)];
            Assert.Equal(shared, Whole(pair, "sharedEvents"));
            Assert.Equal(newman, pair.GetProperty("newmanStrength").GetDouble(), 5.1e-7);
            Assert.Equal(chance, pair.GetProperty("chance").GetDouble(), 5.1e-7);
        }
    }

    [Theory]
    [InlineData("networkx.graphml")]
    [InlineData("networkx.gexf")]
    [InlineData("igraph.net")]
    public void What_other_programs_write_gives_the_same_pairs(string file)
    {
        using var terminal = new Terminal();
        var expected = terminal.Run("measure", Davis, "--two-mode", "--format", "csv").IsDone().Data;
        Assert.Equal(expected, terminal.Run("measure", Path.Combine(Terminal.Repository, "tests/Ingest.Tests/Fixtures/two-mode", file), "--two-mode", "--format", "csv").IsDone().Data);
    }

    [Fact]
    public void The_order_of_the_rows_and_the_culture_of_the_machine_move_no_byte()
    {
        using var terminal = new Terminal();
        var rows = File.ReadAllLines(Davis);
        terminal.Write("a/attendance.csv", string.Join('\n', rows));
        terminal.Write("b/attendance.csv", string.Join('\n', rows.Take(1).Concat(rows.Skip(1).Reverse())));
        string Bare(string file, string format) => terminal.Run("measure", file, "--two-mode", "--strengths", "--format", format).IsDone().Data.Split("\"provenance\"")[0];
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var format in new[] { "json", "csv", "table" })
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var expected = Bare("a/attendance.csv", format);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
                Assert.Equal(expected, Bare("b/attendance.csv", format));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Large_events_can_be_left_out_and_that_is_said()
    {
        using var terminal = new Terminal();
        var answer = terminal.Run("measure", Davis, "--two-mode", "--largest-event", "6", "--format", "json").IsDone();
        Assert.Contains("5 events where more than 6 were are left out", answer.Messages, StringComparison.Ordinal);
        var twoMode = answer.Json.GetProperty("twoMode");
        Assert.Equal((9, 5, 6), (Whole(twoMode, "events"), Whole(twoMode, "eventsLeftOut"), Whole(twoMode, "largestEvent")));
        Assert.Equal(14, twoMode.GetProperty("eventSizes").GetArrayLength());
        Assert.Equal(6, Whole(answer.Json.GetProperty("provenance").GetProperty("options"), "largestEvent"));

        // The table by size of the whole says so beforehand.
        var bySize = terminal.Run("measure", Davis, "--two-mode", "--format", "json").IsDone().Json.GetProperty("twoMode").GetProperty("bySize").EnumerateArray().ToArray();
        var six = bySize.Single(s => Whole(s, "largestEvent") == 6);
        Assert.Equal((9, twoMode.GetProperty("together").GetArrayLength()), (Whole(six, "events"), Whole(six, "pairs")));
        Assert.Equal((14, 139), (Whole(bySize[^1], "events"), Whole(bySize[^1], "pairs")));
    }

    [Fact]
    public void A_table_of_people_gives_groups_and_who_was_nowhere_is_an_isolate()
    {
        using var terminal = new Terminal();
        terminal.Write("people.csv", "id,name,side\na,Anna,x\nb,Bert,x\nc,Cor,y\nd,Dirk,y\n");
        terminal.Write("list.csv", "person,event\na,1\nb,1\nb,2\nc,2\n");
        var json = terminal.Run("measure", "people.csv", "list.csv", "--two-mode", "--group", "side", "--format", "json").IsDone().Json;
        Assert.Equal((4, 2), (Whole(json.GetProperty("graph"), "nodes"), Whole(json.GetProperty("graph"), "edges")));
        Assert.Equal("Dirk", json.GetProperty("nodes")[3].GetProperty("label").GetString());
        Assert.Equal(0, Whole(json.GetProperty("nodes")[3], "events"));
        Assert.Equal(0, json.GetProperty("graph").GetProperty("eiIndex").GetDouble());
        // Ends: a x, b x x, c y; one of two ties inside. (1/2 - 10/16) / (1 - 10/16).
        Assert.Equal(-1 / 3.0, json.GetProperty("graph").GetProperty("assortativity").GetDouble(), 12);
    }

    [Fact]
    public void Csv_has_the_pairs_and_a_reader_gets_them_in_Dutch()
    {
        using var terminal = new Terminal();
        terminal.Write("lijst.csv", "wie;bijeenkomst\nAnna;eerste\nBert;eerste\nAnna;tweede\nCor;tweede\nCor;tweede\nBert;derde\n");
        var csv = terminal.Run("measure", "lijst.csv", "--two-mode", "--format", "csv").IsDone();
        Assert.Equal(["source,target,sharedEvents,newmanStrength,smallestEvent,chance,holm,benjaminiHochberg,sdsm,sdsmHolm,sdsmBenjaminiHochberg", "Anna,Bert,1,1,2,1,1,1", "Anna,Cor,1,1,2,0.6666666666666666,1,1", ""],
            csv.Data.Split('\n').Select((line, i) => i == 0 ? line : string.Join(',', line.Split(',').Take(8))));
        var screen = terminal.Run("measure", "lijst.csv", "--two-mode", "--lang", "nl").IsDone();
        Assert.Contains("3 actoren bij 3 bijeenkomsten, 5 aanwezigheden; 2 paren waren ergens samen.", screen.Data, StringComparison.Ordinal);
        Assert.Contains("samen bij", screen.Data, StringComparison.Ordinal);
        Assert.Contains("1 aanwezigheid staat vaker in het bestand", screen.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_attendance_of_a_project_can_be_measured_as_it_is_exported()
    {
        using var terminal = new Terminal();
        var folder = terminal.SmallProject(actors: "w,Wijkdag,event,Rotterdam,\n");
        terminal.Write("small/attendance.csv", "actor,event,date\na,w,2024-05-01\nb,w,2024-05-01\na,w,2024-06-01\n");
        terminal.Run("import", folder, "--db", "n.db").IsDone();
        terminal.Run("export", "--db", "n.db", "--to", "csv", "--out", "uit", "--audience", "internal").IsDone();
        var pair = Assert.Single(terminal.Run("measure", "uit/attendance.csv", "--two-mode", "--format", "json").IsDone().Json.GetProperty("twoMode").GetProperty("together").EnumerateArray());
        Assert.Equal(("a", "b", 1), (pair.GetProperty("source").GetString(), pair.GetProperty("target").GetString(), Whole(pair, "sharedEvents")));
    }

    [Fact]
    public void The_attendance_of_a_project_database_can_be_measured_with_its_relations()
    {
        using var terminal = new Terminal();
        var folder = terminal.SmallProject(relations: "r1,a,w,participation,active,,\n", actors: "w,Wijkdag,event,Rotterdam,\nc,Gamma,business,Rotterdam,\n");
        terminal.Write("small/attendance.csv", "actor,event,date\nb,w,2024-05-01\nc,w,2026-05-01\n");
        terminal.Run("import", folder, "--db", "n.db").IsDone();
        var json = terminal.Run("measure", "--two-mode", "--db", "n.db", "--group", "kind", "--format", "json").IsDone().Json;
        var pair = Assert.Single(json.GetProperty("twoMode").GetProperty("together").EnumerateArray());
        Assert.Equal(("a", "b", 1), (pair.GetProperty("source").GetString(), pair.GetProperty("target").GetString(), Whole(pair, "sharedEvents")));
        Assert.Equal("municipality", json.GetProperty("nodes")[1].GetProperty("group").GetString());
        Assert.Equal(3, terminal.Run("measure", "--two-mode", "--db", "n.db", "--at", "2027-01-01", "--format", "json").IsDone().Json.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public void Too_many_pairs_are_refused_with_what_to_do()
    {
        using var terminal = new Terminal();
        terminal.Write("plenair.csv", "person,event\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"p{i},wijkcongres\n")) + "p1,overleg\np2,overleg\n");
        var answer = terminal.Run("measure", "plenair.csv", "--two-mode");
        Assert.Equal((ExitCodes.WrongUsage, ""), (answer.Code, answer.Data));
        Assert.Contains("\"wijkcongres\", where 100,000 were", answer.Messages, StringComparison.Ordinal);
        Assert.Contains("--largest-event", answer.Messages, StringComparison.Ordinal);
        var small = terminal.Run("measure", "plenair.csv", "--two-mode", "--largest-event", "100", "--only", "density", "--format", "csv").IsDone();
        Assert.Equal(["p1,p2,1,1,2,1,1,1,1,1,1"], small.Data.Split('\n').Skip(1).Where(l => l.Length > 0));
    }

    [Theory]
    [InlineData(ExitCodes.WrongUsage, "do not go together", "a.csv", "--two-mode", "--directed")]
    [InlineData(ExitCodes.WrongUsage, "--two-mode", "a.csv", "--largest-event", "5")]
    [InlineData(ExitCodes.WrongUsage, "--largest-event", "a.csv", "--two-mode", "--largest-event", "0")]
    [InlineData(ExitCodes.Findings, "E630", "a.net", "--two-mode")]
    [InlineData(ExitCodes.FileTrouble, "E101", "nergens.csv", "--two-mode")]
    [InlineData(ExitCodes.WrongUsage, "nothing to measure")]
    [InlineData(ExitCodes.WrongUsage, "nothing to measure", "--two-mode")]
    [InlineData(ExitCodes.WrongUsage, "do not go together", "a.csv", "--two-mode", "--db", "n.db")]
    [InlineData(ExitCodes.WrongUsage, "--two-mode", "--db", "n.db")]
    [InlineData(ExitCodes.WrongUsage, "--db", "a.csv", "--two-mode", "--at", "2025-01-01")]
    [InlineData(ExitCodes.FileTrouble, "n.db", "--two-mode", "--db", "n.db")]
    [InlineData(ExitCodes.WrongUsage, "no column", "a.csv", "--two-mode", "--group", "x")]
    public void Bad_input_is_said_and_nothing_is_written(int code, string says, params string[] args)
    {
        using var terminal = new Terminal();
        terminal.Write("a.csv", "person,event\na,1\nb,1\n");
        terminal.Write("a.net", "*Vertices 2\n*Edges\n1 2\n");
        var answer = terminal.Run(["measure", .. args]);
        Assert.Equal((code, ""), (answer.Code, answer.Data));
        Assert.Contains(says, answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Disparity_stands_beside_every_tie_with_strengths_and_only_then()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", "source,target,weight\nhub,a,10\nhub,b,1\nhub,c,1\nhub,d,1\ne,hub,1\n");
        var json = terminal.Run("measure", "edges.csv", "--strengths", "--format", "json").IsDone().Json;
        var ties = json.GetProperty("disparity").EnumerateArray().ToDictionary(t => $"{t.GetProperty("source")}-{t.GetProperty("target")}");
        Assert.Equal(.006664, ties["a-hub"].GetProperty("targetChance").GetDouble(), 5.1e-7);
        Assert.Equal(.743466, ties["b-hub"].GetProperty("targetChance").GetDouble(), 5.1e-7);
        Assert.Equal(JsonValueKind.Null, ties["a-hub"].GetProperty("sourceChance").ValueKind);
        Assert.Equal("one tie", json.GetProperty("reasons").GetProperty("tie:a,hub.sourceChance").GetString());
        Assert.False(terminal.Run("measure", "edges.csv", "--format", "json").IsDone().Json.TryGetProperty("disparity", out _));
        Assert.Contains("(disparity below 0.05): a – hub", terminal.Run("measure", "edges.csv", "--strengths").IsDone().Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,g\na,x\nb,x\nc,y\n", "a,b\n", "one group")]
    [InlineData("id,g\na,x\nb,\nc,y\n", "a,b\n", "no ties")]
    public void Assortativity_that_cannot_be_has_its_reason(string nodes, string ties, string reason)
    {
        using var terminal = new Terminal();
        terminal.Write("nodes.csv", nodes);
        terminal.Write("edges.csv", "source,target\n" + ties);
        var json = terminal.Run("measure", "nodes.csv", "edges.csv", "--group", "g", "--format", "json").IsDone().Json;
        Assert.Equal((JsonValueKind.Null, reason), (json.GetProperty("graph").GetProperty("assortativity").ValueKind, json.GetProperty("reasons").GetProperty("graph.assortativity").GetString()));
    }

    private static int Whole(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}

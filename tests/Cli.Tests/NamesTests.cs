namespace WijkNetwerk.Cli.Tests;

/// <summary>The queue of names: looked at, decided, undone, and carried along.</summary>
public sealed class NamesTests : IDisposable
{
    private const string Decide = "--by MK --on 2025-03-01 --db w.db";

    private readonly Terminal _terminal = new("nl_NL.UTF-8");

    public NamesTests()
    {
        _terminal.Write("p/wijknetwerk.json", "{ \"name\": \"Proef\", \"language\": \"nl\", \"referenceDate\": \"2025-01-01\", \"focal\": [\"wp2\"] }");
        _terminal.Write(
            "p/actors.csv",
            "id,name,kind,kvk\nwp,Stichting het Wijkpaleis,cooperative,\nwp2,WIJKPALEIS,cooperative,\nws,Woonstad,housing_corporation,30280353\n"
            + "ws2,De Huizenbaas,housing_corporation,3028 0353\ng,Gemeente Rotterdam,municipality,\nw,\"Gemeente Rotterdam, afdeling Wijken\",municipal_department,\n"
            + "k,Klooster,cooperative,11111111\nk2,Klooster,cooperative,27365323\n");
        _terminal.Write("p/relations.csv", "id,source,target,type\nr1,g,wp,funding\nr2,ws,wp2,contact\nr3,wp,wp2,contact\n");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_queue_is_sorted_and_says_why_in_every_format()
    {
        Import();
        // woonstad and huizenbaas have n and a in common: 2 × 2 of 18 letters.
        Assert.Equal(
            "what,sureness,first,first_name,second,second_name,likeness,why\n"
            + "same,certain,ws,Woonstad,ws2,De Huizenbaas,22,same_kvk\n"
            + "same,likely,wp,Stichting het Wijkpaleis,wp2,WIJKPALEIS,100,same_name\n"
            // rotterdam afdeling wijken holds rotterdam: 2 × 9 of 34 letters, spaces counted.
            + "part_of,likely,w,\"Gemeente Rotterdam, afdeling Wijken\",g,Gemeente Rotterdam,53,holds_name\n",
            Ask("names list --db w.db --format csv").Data);
        var json = Ask("names list --db w.db --format json").Json;
        Assert.Contains(json.GetProperty("suggestions").EnumerateArray(), s => s.GetProperty("what").GetString() == "part_of" && s.GetProperty("first").GetString() == "w");
        Assert.Equal(8, json.GetProperty("actors").GetInt32());
        var screen = Ask("names list --db w.db").Data;
        Assert.Contains("ÉÉN ACTOR, ZEKER", screen, StringComparison.Ordinal);
        Assert.Contains("hetzelfde KvK-nummer", screen, StringComparison.Ordinal);
        Assert.Contains("ONE ACTOR, CERTAIN", Ask("names list --db w.db --lang en").Data, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_accepted_is_read_as_one_and_undone_again()
    {
        Import();
        var before = Scores();
        Assert.Contains("wp2", before, StringComparison.Ordinal);
        var answer = Ask($"names accept wp wp2 --keep wp {Decide}");
        Assert.Contains("WIJKPALEIS (wp2) wordt voortaan gelezen als Stichting het Wijkpaleis (wp)", answer.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("wp2", Scores(), StringComparison.Ordinal);
        Assert.DoesNotContain("wp2", Ask("names list --db w.db").Data, StringComparison.Ordinal);
        Ask($"names undo wp2 wp {Decide}");
        Assert.Equal(before, Scores());
        Assert.Contains("wp2", Ask("names list --db w.db").Data, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_rejected_does_not_come_back_and_a_part_gets_its_whole()
    {
        Import();
        Ask($"names reject ws ws2 --note navraag {Decide}");
        Ask($"names accept w g --part-of {Decide}");
        var left = Ask("names list --db w.db --format csv").Data;
        Assert.DoesNotContain("ws2", left, StringComparison.Ordinal);
        Assert.DoesNotContain("part_of", left, StringComparison.Ordinal);
    }

    [Fact]
    public void The_decisions_go_along_with_a_folder_and_give_the_same_run()
    {
        Import();
        Ask($"names accept wp wp2 --keep wp {Decide}");
        _terminal.Write("p/names.csv", Ask("names list --decided --db w.db --format csv").Data);
        var run = Ask("run p --out uit");
        Assert.Contains("W234", run.Messages, StringComparison.Ordinal);
        Assert.Contains("names list --db", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("wp2", File.ReadAllText(_terminal.Path("uit", "tables", "scores.csv")), StringComparison.Ordinal);
        Assert.Contains("names.csv", File.ReadAllText(_terminal.Path("uit", "run.json")), StringComparison.Ordinal);
        Ask("import p/names.csv p/actors.csv p/relations.csv --db x.db");
        Assert.Equal(Ask("names list --decided --db w.db").Data, Ask("names list --decided --db x.db").Data);
        Assert.Contains("W234", _terminal.Run("check", "p").Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_strict_what_a_decision_leads_to_stops_the_import()
    {
        _terminal.Write("p/names.csv", "first,second,verdict,kept,by,on\nwp,wp2,same,wp,MK,2025-03-01\n");
        _terminal.Run("import", "p", "--db", "w.db", "--strict").Stops(ExitCodes.Findings);
        Assert.False(File.Exists(_terminal.Path("w.db")));
    }

    [Fact]
    public void Every_mistake_is_said_at_once()
    {
        Import();
        _terminal.Run("names", "accept", "wp", "--db", "w.db", "--decided").Stops(
            ExitCodes.WrongUsage, "--decided hoort niet bij", "heeft twee id's nodig", "--by NAAM ontbreekt", "--on DATUM ontbreekt", "--keep met een van de twee");
        _terminal.Run("names", "list", "wp", "--by", "MK", "--on", "gisteren", "--db", "w.db").Stops(ExitCodes.WrongUsage, "--by hoort niet bij", "--on hoort niet bij", "een woord te veel");
        _terminal.Run("imports", "undo", "een", "--on", "gisteren", "--db", "w.db").Stops(ExitCodes.WrongUsage, "een", "--by NAAM ontbreekt", "--on: \"gisteren\"");
    }

    [Fact]
    public void Check_says_how_many_names_will_wait()
    {
        // The three of the queue above; what is decided waits no more.
        Assert.Contains("Namen: 3 paren actoren zijn misschien één, of onderdeel van een ander; na de import toont names list ze.", _terminal.Run("check", "p").Messages, StringComparison.Ordinal);
        _terminal.Write("p/names.csv", "first,second,verdict,kept,by,on\nwp,wp2,same,wp,MK,2025-03-01\n");
        Assert.Contains("Namen: 2 paren", _terminal.Run("check", "p").Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names: \"lijst\" gevonden", "names lijst --db w.db")]
    [InlineData("accept heeft twee id's nodig", "names accept wp --db w.db")]
    [InlineData("staat er twee keer", "names reject wp wp --by MK --on 2025-03-01 --db w.db")]
    [InlineData("de optie --by NAAM ontbreekt", "names reject wp wp2 --on 2025-03-01 --db w.db")]
    [InlineData("de optie --on DATUM ontbreekt", "names reject wp wp2 --by MK --db w.db")]
    [InlineData("--on: \"gisteren\" gevonden", "names reject wp wp2 --by MK --on gisteren --db w.db")]
    [InlineData("--keep met een van de twee", "names accept wp wp2 --by MK --on 2025-03-01 --db w.db")]
    [InlineData("--keep noemt \"g\"", "names accept wp wp2 --keep g --by MK --on 2025-03-01 --db w.db")]
    [InlineData("de optie --keep hoort niet bij \"reject\"", "names reject wp wp2 --keep wp --by MK --on 2025-03-01 --db w.db")]
    [InlineData("geen actor heeft het id \"wijkpalei\". Bedoelt u", "names reject wijkpalei wp --by MK --on 2025-03-01 --db w.db")]
    [InlineData("over \"wp\" en \"wp2\" is niets besloten", "names undo wp wp2 --by MK --on 2025-03-01 --db w.db")]
    [InlineData("het zijn er twee", "names accept k k2 --keep k --by MK --on 2025-03-01 --db w.db")]
    [InlineData("een woord te veel", "names list wp --db w.db")]
    public void A_mistake_is_said_and_decides_nothing(string says, string command)
    {
        Import();
        _terminal.Run(command.Split(' ')).Stops(ExitCodes.WrongUsage, says);
        Assert.Contains("nog niets besloten", Ask("names list --decided --db w.db").Data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_is_said_to_be_missing() => _terminal.Run("names", "list", "--db", "weg.db").Stops(ExitCodes.FileTrouble);

    [Fact]
    public void The_real_set_asks_nothing_in_vain()
    {
        Ask($"import {Terminal.RealSet} --db echt.db");
        Assert.Empty(Ask("names list --db echt.db --format json").Json.GetProperty("suggestions").EnumerateArray());
    }

    private void Import() => Assert.Contains("names list --db w.db", Ask("import p --db w.db").Messages, StringComparison.Ordinal);

    private string Scores() => Ask("score --db w.db --format csv").Data;

    private Answer Ask(string command) => _terminal.Run(command.Split(' ')).IsDone();
}

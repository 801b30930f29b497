namespace WijkNetwerk.Cli.Tests;

/// <summary><c>score --by person</c>, and the many heads in <c>score</c>, on the real set.</summary>
public sealed class ByPersonTests(RealSet set) : IClassFixture<RealSet>
{
    [Fact]
    public void The_official_of_four_areas_stands_behind_four_cooperatives()
    {
        var json = set.Terminal.Run("score", "--db", set.Database, "--by", "person", "--for", "ambtenaar-vier-gebieden", "--measure", "SP8", "--format", "json").IsDone().Json;
        var load = json.GetProperty("scores").EnumerateArray().Single(s => s.GetProperty("measure").GetString() == "SP8");
        Assert.Equal(4, load.GetProperty("value").GetDouble());
        Assert.Equal(
            ["delfshavencooperatie", "klooster-oude-noorden", "wijkcoop010", "wijkpaleis"],
            load.GetProperty("elements").EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public void The_people_of_an_organisation_are_asked_for_by_its_id()
    {
        var json = set.Terminal.Run("score", "--db", set.Database, "--by", "person", "--for", "wijkpaleis", "--format", "json").IsDone().Json;
        Assert.Equal(["initiatiefnemers-wijkpaleis"], json.GetProperty("scores").EnumerateArray().Select(s => s.GetProperty("ego").GetString()).Distinct());
        Assert.Equal(ExitCodes.WrongUsage, set.Terminal.Run("score", "--db", set.Database, "--by", "person", "--for", "nobody-here").Code);
    }

    [Fact]
    public void Four_heads_that_one_official_ties_are_no_monster()
    {
        var json = set.Terminal.Run("score", "--db", set.Database, "--for", "wijkpaleis", "--measure", "MH1", "--measure", "MH3", "--format", "json").IsDone().Json;
        var scores = json.GetProperty("scores").EnumerateArray().ToDictionary(s => s.GetProperty("measure").GetString()!, s => s.GetProperty("value").GetDouble());
        Assert.Equal((0.0, 1.0), (scores["MH1"], scores["MH3"]));
    }

    [Theory]
    [InlineData("en", "is a person or role, not an organisation", "score")]
    [InlineData("nl", "is een persoon of rol, geen organisatie", "score")]
    [InlineData("en", "is a person or role, not an organisation", "partners")]
    [InlineData("nl", "is een persoon of rol, geen organisatie", "figure", "capital-rings", "--out", "x.svg")]
    [InlineData("nl", "is een persoon of rol, geen organisatie", "report", "--out", "x")]
    public void Where_an_organisation_is_asked_for_a_person_is_pointed_to_by_person(string language, string says, params string[] command)
    {
        set.Terminal.Run([.. command, "--db", set.Database, "--for", "initiatiefnemers-wijkpaleis", "--lang", language])
            .Stops(ExitCodes.WrongUsage, says, "score --by person --for initiatiefnemers-wijkpaleis", "wijkpaleis (");
        set.Terminal.Run("score", "--by", "person", "--db", set.Database, "--for", "initiatiefnemers-wijkpaleis").IsDone();
    }
}

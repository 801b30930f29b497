using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Tests.Report;

namespace WijkNetwerk.Viz.Tests.Figures;

/// <summary>From scores to figures, on the real set: what is drawn is what the sources carry, no more.</summary>
public sealed class ModelsOfScoresTests
{
    [Fact]
    public void Key_parties_that_nobody_mentions_are_hollow_and_say_so()
    {
        var model = CapitalRingsOf.Model(RealSet.Input, "wijkpaleis", "nl");
        Assert.Equal(["gemeente", "woningcorporatie", "fonds", "bank"], model.Sectors.Select(s => s.Name));
        Assert.All(model.Sectors.Skip(1), s =>
        {
            var item = Assert.Single(s.Items);
            Assert.True(item.IsNotMentioned);
            Assert.Equal("niet genoemd", item.Note);
            Assert.Equal(0, item.Step);
        });
    }

    [Fact]
    public void The_known_official_stands_between_the_organisation_and_the_municipality()
    {
        var model = CapitalRingsOf.Model(RealSet.Input, "delfshavencooperatie", "nl");
        var items = model.Sectors[0].Items.ToDictionary(i => i.Id);
        var official = items["ambtenaar-vier-gebieden"];
        Assert.True(official is { IsImplied: true, IsSinglePoint: true, Step: 1, BelongsTo: "gemeente-rotterdam" });
        var municipality = items["gemeente-rotterdam"];
        Assert.True(municipality is { IsSinglePoint: true, IsImplied: false, Step: 4, Note: "enige genoemde betaler" });
    }

    [Fact]
    public void A_way_through_a_third_is_drawn_from_that_third()
    {
        var model = CapitalRingsOf.Model(RealSet.Input, "afrikaanderwijk-cooperatie", "en");
        var official = model.Sectors[0].Items.Single(i => i.Id == "ambtenaren-uitzondering");
        Assert.True(official is { ConnectsVia: "wijkwerkcooperatie", BelongsTo: "gemeente-rotterdam", Step: 0, IsAtRisk: true });
        Assert.Equal("wijkwerkcooperatie", model.Neighbourhood[0].Id);
    }

    [Fact]
    public void A_key_party_that_is_not_mentioned_has_the_shape_of_its_kind_and_its_sector_is_named_once()
    {
        var model = CapitalRingsOf.Model(RealSet.Input, "wijkpaleis", "nl");
        var absent = model.Sectors.SelectMany(s => s.Items).Where(i => i.IsNotMentioned).ToDictionary(i => i.Id, i => i.Sphere);
        Assert.Equal(Sphere.Market, absent["not-mentioned-bank"]);
        Assert.Equal(Sphere.Hybrid, absent["not-mentioned-housing_corporation"]);
        var written = SceneRules.Texts(CapitalRingsFigure.Draw(model)).ToArray();
        Assert.Single(written, "woningcorporatie");
        Assert.Equal(3, written.Count(line => line == "niet genoemd"));
    }

    [Fact]
    public void The_three_capitals_have_an_honest_value()
    {
        var lines = CapitalRingsOf.Model(RealSet.Input, "delfshavencooperatie", "nl").Capitals;
        Assert.Equal(["bonding", "bridging", "linking"], lines.Select(l => l.Name));
        Assert.Equal(["niet bekend", "≥ 2 partijen", "≥ 2 van 4 sleutelpartijen"], lines.Select(l => l.Value));
    }

    [Fact]
    public void The_table_adds_nothing_up_and_explains_every_gap()
    {
        var model = CapitalTableOf.Model(RealSet.Input, "nl");
        Assert.Equal(["bonding", "bridging", "linking"], model.Groups.Select(g => g.Name));
        Assert.Equal(RealSet.Input.Focal.Length, model.Rows.Length);
        Assert.All(model.Rows, row => Assert.Equal(CellKind.NotAvailable, row.Cells[0].Kind));
        var marks = model.Footnotes.Select(f => f.Mark).ToHashSet();
        Assert.All(model.Rows.SelectMany(r => r.Cells).Select(c => c.Mark).OfType<string>(), mark => Assert.Contains(mark, marks));
    }

    [Fact]
    public void The_map_holds_every_actor_of_the_view_and_merges_parallel_ties()
    {
        var model = NetworkMapOf.Model(RealSet.Input, "nl");
        Assert.Equal(99, model.Actors.Length);
        Assert.Equal(49, model.Ties.Length);
        Assert.Equal(42, model.Seed);
        Assert.True(model.Actors.Single(a => a.Id == "gemeente-rotterdam") is { IsSinglePoint: true, Class: ActorClass.Institution });
    }
}

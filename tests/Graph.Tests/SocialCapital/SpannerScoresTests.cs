using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class SpannerScoresTests
{
    [Fact]
    public void Official_v_has_a_score_for_each_measure()
    {
        var scores = SpannerScores.Of(Tables.ToyAt(ReferenceLevel.Root), ["v"]).ToDictionary(s => s.Measure);
        foreach (var (measure, value) in new[]
        {
            ("SP1", 2.0), ("SP1.inside", 1), ("SP2", .5), ("SP3", 1.0 / 3), ("SP4", .5), ("SP6", 2), ("SP6.exclusive", 2), ("SP7", 2.0 / 3), ("SP8", 1), ("SP8.departments", 1),
            // 2024-01-01 to 2025-01-01: 366 days.
            ("SP9.years", 366 / 365.25),
        })
            Near.Equal(value, scores[measure].Value, where: measure);
        scores["SP5"].IsNotAvailable("level not stated");
        scores["SP9"].IsNotAvailable("level not stated");
        scores["SP9.left"].IsNotAvailable("not mentioned");
        // Everybody was asked for all: nothing is "over recorded relations".
        Assert.All(scores.Values, s => Assert.Equal(["own organisation only"], s.Flags));
        Assert.Equal((2.0, 2.0), (scores["SP1"].Low, scores["SP1"].High));
    }

    [Fact]
    public void Where_nobody_was_asked_a_count_is_a_lower_bound_and_nothing_is_zero()
    {
        var scores = SpannerScores.Of(Tables.RealAt(ReferenceLevel.Root), ["ambtenaar-vier-gebieden"]).ToDictionary(s => s.Measure);
        Assert.Equal((4.0, 4.0, null), (scores["SP1"].Value, scores["SP1"].Low, scores["SP1"].High));
        Assert.Contains("lower bound", scores["SP1"].Flags);
        scores["SP1.inside"].IsNotAvailable("not mentioned");
        Assert.Contains("isolated inside", scores["SP3"].Flags);
        Assert.Contains("over recorded relations", scores["SP3"].Flags);
        Assert.Equal(4, scores["SP8"].Value);
        Assert.Equal(4, scores["SP8.departments"].Value);
    }

    [Fact]
    public void A_role_of_several_persons_divides_its_load()
    {
        var m = new Wijk().Coops("c1", "c2", "c3").Actor("g", "municipality").Actor("d", "municipal_department", "g").Official("o", "d", persons: 2).Contacts("o-c1 o-c2 o-c3").Measure();
        Assert.Equal(1.5, SpannerScores.Of(m, ["o"]).Single(s => s.Measure == "SP8").Value);
        var unknown = new Wijk().Coops("c1").Actor("g", "municipality").Official("o", "g", persons: null).Contacts("o-c1").Measure();
        Assert.Contains("size not stated", SpannerScores.Of(unknown, ["o"]).Single(s => s.Measure == "SP8").Flags);
    }

    [Fact]
    public void Every_score_has_an_entry_in_the_catalogue() =>
        Assert.All(SpannerScores.Of(Tables.ToyAt(ReferenceLevel.Root)).Concat(Tables.ToyAt(ReferenceLevel.Root).Egos.SelectMany(u => HeadScores.Of(Tables.ToyAt(ReferenceLevel.Root), u))), s => Assert.NotNull(Measures.Find(s.Measure)));
}

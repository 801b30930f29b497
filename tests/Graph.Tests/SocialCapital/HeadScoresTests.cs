using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class HeadScoresTests
{
    [Fact]
    public void The_toy_cooperative_has_a_score_for_each_measure()
    {
        var m = Tables.ToyAt(ReferenceLevel.Root);
        var scores = HeadScores.Of(m, m.Unit("C1")).ToDictionary(s => s.Measure);
        foreach (var (measure, value) in new[] { ("MH1", 1.0), ("MH1.through", 1), ("MH2", 0), ("MH3", 2), ("MH3.ties", 1.8), ("MH4", 0), ("MH5", 1) })
            Near.Equal(value, scores[measure].Value, where: measure);
        Assert.Equal(["GEB--WI"], scores["MH5"].Elements);
        Assert.All(scores.Values, s => Assert.Equal(("GEM", 0), (s.Institution, s.Flags.Length)));
    }

    [Fact]
    public void Who_has_no_contact_has_no_heads_and_one_cooperative_is_too_few()
    {
        var m = Tables.ToyAt(ReferenceLevel.Root);
        Assert.Empty(HeadScores.Of(m, m.Unit("BO")));
        var mirror = HeadScores.Of(m, m.Unit("GEM")).ToDictionary(s => s.Measure);
        mirror["MH1"].IsNotAvailable("too few to compare");
        Assert.Equal((1.0, 1.0), (mirror["MH3"].Value, mirror["MH4"].Value));
        Assert.Empty(HeadScores.Of(Tables.ToyAt(ReferenceLevel.Department), Tables.ToyAt(ReferenceLevel.Department).Unit("GEB")));
    }
}

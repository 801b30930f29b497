using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Uncertainty;

public sealed class OrganisationStabilityTests
{
    private static readonly RankStabilityOptions Few = new() { Rounds = 300, Shares = [.2] };

    [Fact]
    public void The_toy_cooperative_is_first_by_every_measure_unless_it_is_lost()
    {
        var m = Tables.ToyAt(ReferenceLevel.Root);
        var all = OrganisationStability.Of(m, null, Few);
        // Five community units, C tied to all: 4 partners, effective size 3.5, betweenness of all but BO–OV, and the lowest constraint (13/32).
        Assert.Equal(["BR2", "BR4", "BR9", "degree"], all.Select(s => s.Measure).Distinct());
        Assert.All(all, s => Assert.Equal("C1", s.Top[0]));
        Assert.Equal(["BO", "C1", "C2", "OV", "r"], all[0].Labels);
        foreach (var s in all.Where(s => s.Result.Loss == RankLoss.Nodes && s.Measure == "degree"))
        {
            // One of five is lost: C is left, and then first, in 4/5 of the rounds; within five standard errors.
            Assert.InRange(s.Result.FirstHit, .8 - 5 * Math.Sqrt(.16 / 300), .8 + 5 * Math.Sqrt(.16 / 300));
            Assert.Equal(1, s.Result.ChanceOfTop[1]);
        }

        Assert.Equal((10L, 10L), OrganisationStability.Dyads(m));
        Assert.Equal(["BR9"], OrganisationStability.Of(m, measure => measure == "BR9", Few).Select(s => s.Measure).Distinct());
    }

    [Fact]
    public void On_the_real_set_the_pairs_that_were_observed_are_those_that_are_tied()
    {
        var (observed, all) = OrganisationStability.Dyads(Tables.RealAt(ReferenceLevel.Root));
        Assert.True(2 * observed < all);
    }
}

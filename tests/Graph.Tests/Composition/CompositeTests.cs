using System.Collections.Immutable;
using WijkNetwerk.Graph.Composition;

namespace WijkNetwerk.Graph.Tests.Composition;

public sealed class CompositeTests
{
    [Fact]
    public void The_toy_cooperative_has_the_composites_of_the_method()
    {
        var bonding = Composite.Of(new Component("BO2", .2), new Component("BO3", .5), new Component("BO8", .6));
        Near.Equal(.391487, bonding.Value, 5e-7);
        Assert.Equal((.2, .6), (bonding.Least, bonding.Greatest));

        var bridging = Composite.Of(new Component("BR1.coverage", .6), new Component("BR3", .875), new Component("BR8.iqv", .9));
        Near.Equal(.778874, bridging.Value, 5e-7);
        Assert.Equal((.6, .9), (bridging.Least, bridging.Greatest));

        // Ways: municipality 2, corporation 1, fund 0, bank not known: (1 + ½ + 0) / 3, with the bank as 0 and as 1 between 1.5/4 and 2.5/4.
        var linking = Composite.Of(new Component("LI1", .75), new Component("LI2", .25), new Component("LI3", 1.5 / 3, 1.5 / 4, 2.5 / 4), new Component("LI5", 1 - .8));
        Near.Equal(.370041, linking.Value, 5e-7);
        Near.Equal(.344, linking.Low, 5e-4);
        Near.Equal(.391, linking.High, 5e-4);
        Near.Equal(.2, linking.Least);
        Assert.Equal(.75, linking.Greatest);
    }

    [Fact]
    public void One_component_of_zero_is_zero_and_one_without_a_value_withholds_the_whole()
    {
        Assert.Equal(0, Composite.Of(new Component("a", .9), new Component("b", 0)).Value);
        var withheld = Composite.Of(new Component("a", .9), new Component("b", null), new Component("c", null));
        Assert.Null(withheld.Value);
        Assert.Null(withheld.Greatest);
        Assert.Equal(["b", "c"], withheld.Withheld);
        Assert.Throws<ArgumentException>(() => Composite.Of());
        Assert.Contains("1.2", Assert.Throws<ArgumentException>(() => Composite.Of(new Component("a", 1.2))).Message.Replace(',', '.'));
    }

    [Fact]
    public void Where_two_of_three_will_do_the_missing_one_is_in_the_bounds_and_not_in_the_mean()
    {
        // Strong density .2, connectedness .6, roles not stated: √(.2 · .6); with the roles as 0 and as 1: 0 and the cube root of .12.
        ImmutableArray<Component> bonding = [new("BO2", .2), new("BO3", null), new("BO8", .6)];
        var two = Composite.Of(bonding, atLeast: 2);
        Near.Equal(.346410, two.Value, 5e-7);
        Assert.Equal(0, two.Low);
        Near.Equal(.493242, two.High, 5e-7);
        Assert.Equal((.2, .6), (two.Least, two.Greatest));
        Assert.Equal((2, "BO3"), (two.Defined, Assert.Single(two.Missing)));
        Assert.Empty(two.Withheld);

        var all = Composite.Of(bonding, atLeast: 3);
        Assert.Null(all.Value);
        Assert.Equal((2, "BO3", "BO3"), (all.Defined, Assert.Single(all.Missing), Assert.Single(all.Withheld)));
        Assert.Null(Composite.Of([new("BO2", .2), new("BO3", null), new("BO8", null)], atLeast: 2).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => Composite.Of(bonding, atLeast: 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Composite.Of(bonding, atLeast: 0));
    }

    [Fact]
    public void Every_weighted_mean_lies_in_the_envelope_and_the_geometric_mean_too()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var values = Enumerable.Range(0, 4).Select(_ => random.NextDouble()).ToArray();
            var composite = Composite.Of([.. values.Select((v, k) => new Component($"{k}", v))]);
            Assert.InRange(composite.Value!.Value, composite.Least!.Value - 1e-12, composite.Greatest!.Value + 1e-12);
            Near.Equal(Math.Exp(values.Average(Math.Log)), composite.Value, 1e-12);
        }
    }
}

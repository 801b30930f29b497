using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Partners;

/// <summary>Who could introduce (D5).</summary>
public sealed class IntroductionTests
{
    private static Wijk Town => new Wijk().Coops("C", "K", "L", "M").All("bank", "BNK").All("fund", "FND");

    [Theory]
    [InlineData("C-K K-BNK", "K", "")]
    [InlineData("C-K K-BNK C-L L-BNK", "K", "L")] // equally short: the ids that come first, and a second that shares nobody
    [InlineData("C-K K-L L-BNK", "K L", "")]
    [InlineData("C-K K-L L-BNK C-M M-BNK", "M", "K L")]
    [InlineData("C-K K-M K-L L-BNK M-BNK", "K L", "")]
    public void The_way_is_a_shortest_one_with_another_that_shares_nobody(string contacts, string via, string second)
    {
        var route = To(Town.Contacts(contacts));

        Assert.Equal((via, second), (string.Join(' ', route!.Via), string.Join(' ', route.Second)));
        Assert.Equal("BNK", route.To);
    }

    [Theory]
    [InlineData("contact", true)]
    [InlineData("brokerage", true)]
    [InlineData("referral", true)]
    [InlineData("collaboration", true)]
    [InlineData("membership", true)]
    [InlineData("funding", false)]
    [InlineData("knowledge", false)]
    [InlineData("competes_with", false)]
    public void A_way_runs_over_contact_and_collaboration(string type, bool isRoute) =>
        Assert.Equal(isRoute, To(Town.Contacts("C-K").Tie("K", "BNK", type)) is not null);

    [Fact]
    public void A_direct_contact_marked_do_not_approach_is_no_route()
    {
        Assert.Null(To(Town.Tie("C", "BNK", doNotApproach: true)));
        Assert.Empty(To(Town.Tie("C", "BNK", doNotApproach: true).Tie("C", "BNK", "funding"))!.Via);
    }

    [Fact]
    public void A_way_never_runs_along_a_relation_marked_do_not_approach()
    {
        Assert.Null(To(Town.Contacts("C-K").Tie("K", "BNK", doNotApproach: true)));
        Assert.Null(To(Town.Tie("C", "K", doNotApproach: true).Contacts("K-BNK")));
        Assert.Equal(["L", "M"], To(Town.Contacts("C-K C-L L-M M-BNK").Tie("K", "BNK", doNotApproach: true))!.Via);
        Assert.Empty(To(Town.Contacts("C-L L-BNK C-K").Tie("K", "BNK", doNotApproach: true))!.Second);
    }

    [Fact]
    public void A_way_never_runs_over_what_is_not_live_or_generic()
    {
        Assert.Null(To(Town.Contacts("C-K").Tie("K", "BNK", status: RelationStatus.Ended)));
        Assert.Null(To(Town.Actor("gen", "business", generic: true).Contacts("C-gen gen-BNK")));
    }

    [Fact]
    public void People_of_organisations_make_the_way_between_them() =>
        Assert.Equal(["K"], To(Town.People("C", "a").People("K", "k").People("BNK", "p").Contacts("a-k k-p"))!.Via);

    [Fact]
    public void Of_several_candidates_the_nearest_is_taken_and_of_equally_near_ones_the_first()
    {
        var m = Town.All("bank", "BN2").Contacts("C-K K-L L-BN2 C-M M-BNK").Measure();

        Assert.Equal("BNK", new Introduction(m, "C").To(["BN2", "BNK"])!.To);
        var equal = Town.All("bank", "BN2").Contacts("C-K K-BN2 C-M M-BNK").Measure();
        Assert.Equal("BN2", new Introduction(equal, "C").To(["BNK", "BN2"])!.To);
    }

    [Fact]
    public void Whoever_is_in_contact_needs_no_introduction()
    {
        Assert.Empty(To(Town.Contacts("C-BNK C-K K-BNK"))!.Via);
        Assert.Empty(To(Town.Contacts("C-BNK C-K K-BNK"))!.Second);
    }

    [Fact]
    public void Who_cannot_be_reached_has_no_way()
    {
        Assert.Null(To(Town));
        Assert.Null(new Introduction(Town.Measure(), "C").To([]));
    }

    private static Route? To(Wijk wijk) => new Introduction(wijk.Measure(), "C").To(["BNK"]);
}

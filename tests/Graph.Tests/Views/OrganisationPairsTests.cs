using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

public sealed class OrganisationPairsTests
{
    private static readonly Measurement Toy = Tables.ToyAt(ReferenceLevel.Root);

    // av4 bv2 dx2 and the money of GEB; GEM takes in what its departments have, and each of these stands for itself.
    [Theory]
    [InlineData("C1", "GEM", 4, "a b d", "v x", 2L, 4.0, 8.0 / 3, 4)]
    [InlineData("C1", "GEB", 3, "a b", "v", 1L, 4.0, 3.0, 4)]
    [InlineData("C1", "WI", 1, "d", "x", 1L, 2.0, 2.0, 1)]
    [InlineData("C1", "HAV", 2, "b", "h", 1L, 3.0, 3.0, 4)]
    [InlineData("GEB", "SO", 1, "v", "w", 1L, 3.0, 3.0, 1)]
    [InlineData("BO", "OV", 1, "k", "m", 1L, 2.0, 2.0, 1)]
    [InlineData("C1", "r", 1, "d", "r", 1L, 1.0, 1.0, 1)]
    public void Every_pair_of_organisations_is_rolled_up(
        string first, string second, int ties, string firstPeople, string secondPeople, long redundancy, double strongest, double mean, int step)
    {
        var pair = Pair(Toy.Reading, first, second);

        Assert.Equal((ties, firstPeople, secondPeople), (pair.Ties, string.Join(' ', pair.FirstPeople), string.Join(' ', pair.SecondPeople)));
        Assert.Equal((redundancy, step), (pair.ContactRedundancy, pair.Step));
        Near.Equal(strongest, pair.Strongest);
        Near.Equal(mean, pair.MeanStrength);
    }

    [Fact]
    public void Money_names_nobody_so_its_redundancy_is_unknown()
    {
        var fund = Pair(Toy.Reading, "C1", "FND");

        Assert.Equal((1, 1, null), (fund.Ties, fund.Unattributed, fund.ContactRedundancy));
        Assert.Null(fund.Strongest);
        Assert.Equal(["t16"], fund.Support);
    }

    [Fact]
    public void A_person_in_a_team_of_a_department_counts_once_at_every_level()
    {
        var reading = new Wijk().Coops("C").People("C", "a").Actor("G", "municipality").Actor("D", "municipal_department", "G").Actor("T", "municipal_department", "D")
            .Official("v", "T").Official("w", "D").Contacts("a-v a-w v-w").Read();
        var pairs = OrganisationPairs.Of(reading);

        // Between the team and its department, or the department and its municipality, there is no pair.
        Assert.Equal(["C-D", "C-G", "C-T"], pairs.Select(p => $"{p.First}-{p.Second}"));
        Assert.Equal([(2, 1L), (2, 1L), (1, 1L)], pairs.Select(p => (p.Ties, p.ContactRedundancy!.Value)));
        Assert.Equal(["v", "w"], Pair(reading, "C", "G").SecondPeople);
    }

    [Fact]
    public void Each_end_counts_for_whom_it_acts()
    {
        var reading = new Wijk().Coops("A", "B", "C").People("C", "c").Actor("p", "person").Member("p", "A").Member("p", "B")
            .Tie("p", "c", sourceFor: "B").Tie("p", "c", targetFor: "A").Read();

        // In the second relation c acts for A and p does not say for whom: inside A, or between A and B.
        Assert.Equal(["A-B 0+1", "B-C 1+0"], OrganisationPairs.Of(reading).Select(p => $"{p.First}-{p.Second} {p.Ties}+{p.OpenTies}"));
    }

    [Fact]
    public void Control_stands_beside_support_and_is_no_tie()
    {
        var reading = new Wijk().Coops("C", "K").Actor("G", "municipality").Tie("G", "C", "funding").Tie("G", "C", "accountability").Tie("G", "K", "regulation").Read();

        Assert.Equal(("r01", "r02"), (Pair(reading, "C", "G").Support.Single(), Pair(reading, "C", "G").Control.Single()));
        Assert.Equal((0, 0, "r03"), (Pair(reading, "G", "K").Ties, Pair(reading, "G", "K").Step, Pair(reading, "G", "K").Control.Single()));
    }

    [Fact]
    public void The_redundancy_of_a_pair_is_that_of_LI4()
    {
        foreach (var m in new[] { Tables.ToyAt(ReferenceLevel.Department), Tables.RealAt(ReferenceLevel.Department) })
        {
            var pairs = OrganisationPairs.Of(m.Reading).ToDictionary(p => (p.First, p.Second));
            foreach (var score in Capitals.Of(m).Where(s => s is { Measure: "LI4", Value: > 0 }))
            {
                var (first, second) = string.CompareOrdinal(score.Ego, score.Institution) < 0 ? (score.Ego, score.Institution!) : (score.Institution!, score.Ego);
                Assert.Equal(score.Value, pairs[(first, second)].ContactRedundancy);
            }
        }
    }

    [Fact]
    public void A_tie_of_somebody_with_two_hats_may_be_of_either_pair_and_is_none_for_sure()
    {
        // p is in A and B and knows k of K; a of A knows k2: one contact A–K for sure, with p's two.
        var m = new Wijk().Coops("A", "B", "K").People("A", "a").People("K", "k", "k2").Actor("p", "person").Member("p", "A").Member("p", "B").Contacts("p-k a-k2").Measure();

        var sure = Pair(m.Reading, "A", "K");
        Assert.Equal((1, 1, 1L, 2L), (sure.Ties, sure.OpenTies, sure.ContactRedundancy, sure.MostContactRedundancy));
        Assert.Equal(["r1"], sure.OpenRelations.Select(r => r.Replace("0", "")));
        var maybe = Pair(m.Reading, "B", "K");
        Assert.Equal((0, 1, null, 1L), (maybe.Ties, maybe.OpenTies, maybe.ContactRedundancy, maybe.MostContactRedundancy));
    }

    private static OrganisationPair Pair(Reading reading, string first, string second) =>
        OrganisationPairs.Of(reading).Single(p => p.First == first && p.Second == second);
}

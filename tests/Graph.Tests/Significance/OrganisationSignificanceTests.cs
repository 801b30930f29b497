using System.Numerics;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Significance;

/// <summary>On the worked example, where chance can be counted out.</summary>
public sealed class OrganisationSignificanceTests
{
    private static readonly Graph.SocialCapital.Measurement Toy = Tables.ToyAt(ReferenceLevel.Root);

    [Fact]
    public void The_values_are_those_of_the_scores()
    {
        var tests = OrganisationSignificance.Of(Toy, ["C1", "BO"], rewirings: 99, permutations: 99);
        foreach (var test in tests.Where(t => !t.Measure.StartsWith("BR6", StringComparison.Ordinal) && t.Institution is null))
            Assert.Equal((test.Ego, test.Measure, Toy.Score(test.Ego, test.Measure).Value), (test.Ego, test.Measure, test.Value));
        Assert.Equal(["BO4", "BO9", "BR1.coverage", "BR2", "BR3", "BR4", "BR6.coordinator", "BR6.gatekeeper", "BR6.itinerant", "BR6.liaison", "BR7", "BR8", "LI3"], tests.Where(t => t.Ego == "C1").Select(t => t.Measure).Distinct());
        // Everybody was asked for all.
        Assert.All(tests, t => Assert.False(t.IsOverRecorded));
    }

    [Fact]
    public void Where_the_degrees_leave_no_choice_there_is_no_place()
    {
        // c is tied to a, b and d, so ab must be the fourth tie; C is tied to all four others, so BO–OV must be the fifth.
        var tests = OrganisationSignificance.Of(Toy, ["C1"], rewirings: 99, permutations: 99);
        Assert.All(tests.Where(t => t.Measure is "BO4" or "BO9" or "BR2" or "BR3" or "BR4"), t => Assert.Equal(("no variation", null), (t.Reason?.Code, t.MidPercentile)));
        // Nobody of the bank is known.
        Assert.Equal("inside not known", OrganisationSignificance.Of(Toy, ["BNK"], rewirings: 9, permutations: 9).First(t => t.Measure == "BO4").Reason?.Code);
    }

    [Fact]
    public void The_E_I_of_the_cooperative_lies_where_all_2002_choices_of_five_persons_put_it()
    {
        var (network, labels) = Toy.Persons;
        Assert.Equal(14, labels.Count);
        var all = new List<double>();
        for (var five = 0u; five < 1u << 14; five++)
        {
            if (BitOperations.PopCount(five) != 5)
                continue;
            int inside = 0, outside = 0;
            for (var node = 0; node < 14; node++)
            {
                foreach (var other in network.Neighbours(node))
                {
                    if (node > other)
                        continue;
                    var ends = (five >> node & 1) + (five >> other & 1);
                    inside += ends == 2 ? 1 : 0;
                    outside += ends == 1 ? 1 : 0;
                }
            }

            if (inside + outside > 0)
                all.Add((outside - inside) / (double)(outside + inside));
        }

        var test = OrganisationSignificance.Of(Toy, ["C1"], rewirings: 1).Single(t => t.Measure == "BR7");
        // 4 ties inside, 8 out.
        Near.Equal(1.0 / 3, test.Value);
        Near.Equal(all.Average(), test.Expected, .01);
        Near.Equal((all.Count(x => x < 1.0 / 3 - 1e-9) + all.Count(x => Math.Abs(x - 1.0 / 3) < 1e-9) / 2.0) / all.Count, test.MidPercentile, .01);
        Assert.Equal(("organisation", 12, ChanceModel.Labels), (test.Groups, test.N, test.Chance));
    }

    [Fact]
    public void At_department_level_brokerage_stands_between_organisations()
    {
        var m = Tables.ToyAt(ReferenceLevel.Department);
        var tests = OrganisationSignificance.Of(m, ["C1"], rewirings: 1, permutations: 999).Where(t => t.Measure.StartsWith("BR6", StringComparison.Ordinal)).ToArray();
        Assert.All(tests, t => Assert.Equal(("organisation", true), (t.Groups, t.IsExact)));
        Assert.All(tests, t => Assert.Equal(m.Score("C1", t.Measure).Value, t.Value));
    }

    [Fact]
    public void The_network_as_a_whole_has_its_closed_form_beside_the_draws()
    {
        var tests = WholeSignificance.Of(Toy, null, rewirings: 99);
        var sectors = tests.Single(t => t.Measure == "NB4");
        Near.Equal(.75, sectors.Value);
        // One pair of 36 shares a sector and 8 of 36 are tied, so I is 1 with chance 8/36: EI = 1 − 2 I/8.
        Near.Equal(1 - 4.0 / 72, sectors.Expected);
        Near.Equal(2.0 / 8 * Math.Sqrt(8.0 / 36 * 28 / 36), sectors.ClosedForm);
        Near.Equal(sectors.ClosedForm!.Value, sectors.StandardDeviation, .005);
        Near.Equal(8.0 / 36, sectors.P, .02);
        var persons = tests.Single(t => t.Measure == "eiIndex");
        Near.Equal(persons.ClosedForm!.Value, persons.StandardDeviation, .01);
        Assert.Equal(PersonView.Name, persons.View);
        // C is tied to all, so BO–OV is the only other tie there can be.
        Assert.All(tests.Where(t => t.Chance == ChanceModel.Ties), t => Assert.Equal("no variation", t.Reason?.Code));
        Assert.DoesNotContain(WholeSignificance.Of(Toy, "Wijk X", rewirings: 9, permutations: 99), t => t.View == PersonView.Name);
    }
}

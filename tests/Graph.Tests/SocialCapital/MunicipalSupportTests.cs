using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class MunicipalSupportTests
{
    [Fact]
    public void Each_form_has_its_relations_and_control_stands_beside_it()
    {
        var rows = MunicipalSupport.Of(new Wijk().Coops("C", "K").Actor("G", "municipality").Actor("D", "municipal_department", "G").Actor("F", "fund")
            .Tie("D", "C", "funding").Tie("G", "C", "commission").Tie("G", "C", "real_estate").Tie("D", "C", "support_network").Tie("G", "C", "support_implementation")
            .Tie("G", "C", "regulation").Tie("D", "C", "accountability").Tie("C", "G", "commission").Tie("F", "K", "funding").Tie("G", "K", "contact").Read());

        // What C sells to the municipality runs the other way as "commission" from C; a fund is no municipality, and contact no support.
        var row = Assert.Single(rows);
        Assert.Equal(("C", "G"), (row.Organisation, row.Municipality));
        Assert.Equal(["r01", "r02", "r03", "r04", "r05"], row.Forms.Select(f => f.Single()));
        Assert.Equal(("r06", "r07"), (row.Regulation.Single(), row.Accountability.Single()));
    }

    [Fact]
    public void In_the_worked_example_the_municipality_pays_a_subsidy_and_nothing_more_is_mentioned()
    {
        var row = Assert.Single(MunicipalSupport.Of(Tables.ToyAt(ReferenceLevel.Root).Reading));

        Assert.Equal(("C1", "GEM", "t15"), (row.Organisation, row.Municipality, row.Forms[0].Single()));
        Assert.All(row.Forms.Skip(1), form => Assert.Empty(form));
    }
}

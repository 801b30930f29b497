using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests;

/// <summary>
/// The printed values of the textbook networks in one place, to the digits printed: computed with networkx 2.8.8, igraph 0.10.2 and sna 2.7-1, Camp 92 in the ego model with
/// UCINET's table. What belongs to one measure only is in its own tests too.
/// </summary>
public sealed class KnownValuesTests
{
    [Theory]
    [InlineData("kite", "density", .4)]
    [InlineData("kite", "transitivity", .578947)]
    [InlineData("kite", "triangles", 11)]
    [InlineData("kite", "mean clustering, zeros", .52)]
    [InlineData("kite", "mean clustering", .577778)]
    [InlineData("kite", "distance fragmentation", .353704)]
    [InlineData("karate", "density", .139037)]
    [InlineData("karate", "transitivity", .255682)]
    [InlineData("karate", "triangles", 45)]
    [InlineData("karate", "mean clustering, zeros", .570638)]
    [InlineData("karate", "mean clustering", .587931)]
    [InlineData("karate", "distance fragmentation", .507992)]
    [InlineData("karate", "E-I", -.717949)]
    [InlineData("karate", "expected E-I", .030303)]
    [InlineData("karate", "modularity", .358235)]
    [InlineData("karate", "largest eigenvalue", 6.725698)]
    [InlineData("florentine", "density", .190476)]
    [InlineData("florentine", "transitivity", .191489)]
    [InlineData("florentine", "fragmentation", 0)]
    [InlineData("florentine-pucci", "density", .166667)]
    [InlineData("florentine-pucci", "fragmentation", .125)]
    [InlineData("florentine-pucci", "distance fragmentation", .562361)]
    [InlineData("camp92", "density", .176471)]
    [InlineData("camp92", "E-I", -.666667)]
    [InlineData("camp92", "reciprocity", .703704)]
    [InlineData("toy", "fragmentation", .274725)]
    public void Of_the_whole_network(string network, string measure, double printed) => IsPrinted(printed, Whole(Named(network), measure), $"{measure} of {network}");

    [Theory]
    [InlineData("kite", "betweenness", ".8333 .8333 0 3.6667 0 8.3333 8.3333 14 8 0")]
    [InlineData("kite", "effective size", "2 2 1 3.3333 1 3 3 2.3333 2 1")]
    [InlineData("kite", "constraint", ".5412 .5412 .6641 .4702 .6641 .4451 .4451 .4311 .5 1")]
    [InlineData("kite", "core", "3 3 3 3 3 3 3 2 1 1")]
    public void Of_every_node(string network, string measure, string printed)
    {
        var values = PerNode(Named(network).Network, measure);
        var texts = printed.Split(' ');
        Assert.Equal(texts.Length, values.Length);
        for (var node = 0; node < texts.Length; node++)
            IsPrinted(texts[node], values[node], $"{measure} of {node}");
    }

    [Theory]
    [InlineData("kite", "harmonic", "3", "7.0833")]
    [InlineData("karate", "constraint", "00", ".155423")]
    [InlineData("karate", "constraint", "33", ".1564")]
    [InlineData("karate", "constraint", "11", "1")]
    [InlineData("karate", "effective size", "00", "13.75")]
    [InlineData("karate", "effective size", "33", "15.2353")]
    [InlineData("karate", "betweenness", "00", "231.0714")]
    [InlineData("karate", "betweenness", "33", "160.5516")]
    [InlineData("karate", "normalised betweenness", "00", ".437635")]
    [InlineData("florentine", "betweenness", "Medici", "47.5")]
    [InlineData("florentine", "normalised betweenness", "Medici", ".521978")]
    [InlineData("florentine-pucci", "normalised betweenness", "Medici", ".452381")]
    [InlineData("florentine", "betweenness", "Guadagni", "23.1667")]
    [InlineData("florentine", "betweenness", "Albizzi", "19.3333")]
    [InlineData("florentine", "effective size", "Medici", "5.6667")]
    [InlineData("florentine", "effective size", "Guadagni", "4")]
    [InlineData("florentine", "constraint", "Medici", ".2099")]
    [InlineData("florentine", "constraint", "Guadagni", ".25")]
    [InlineData("florentine", "constraint", "Peruzzi", ".6559")]
    public void Of_one_node(string network, string measure, string node, string printed) =>
        IsPrinted(printed, PerNode(Named(network).Network, measure)[Named(network)[node]], $"{measure} of {node}");

    [Theory]
    [InlineData("HOLLY", "3.857 .771 .436 .088")]
    [InlineData("PAM", "3.875 .775 .516 .130")]
    [InlineData("PAT", "3.571 .893 .390 .026")]
    [InlineData("BILL", "1 .333 1.080 .000")]
    [InlineData("GERY", "2.900 .725 .649 .245")]
    [InlineData("STEVE", "3.062 .613 .615 .084")]
    public void Structural_holes_of_Camp_92_in_the_ego_network(string name, string printed)
    {
        var camp = KnownNetwork.Camp92;
        var holes = StructuralHoles.Of(camp.Network, new StructuralHolesOptions { Model = HolesModel.EgoNetwork });
        double?[] found = [holes.EffectiveSize[camp[name]], holes.Efficiency[camp[name]], holes.Constraint[camp[name]], holes.Hierarchy[camp[name]]];
        foreach (var (text, value) in printed.Split(' ').Zip(found))
            IsPrinted(text, value, name);
    }

    [Fact]
    public void Camp_92_has_35_pairs_of_which_19_name_each_other()
    {
        var camp = KnownNetwork.Camp92.Network;
        var union = camp.Undirected(TieMerge.Any).TieCount;
        Assert.Equal((54L, 35L, 19L), (camp.TieCount, union, camp.TieCount - union));
    }

    [Fact]
    public void Of_the_southern_women_139_of_153_pairs_met()
    {
        var women = Oracle.For("density").Single(o => o.Oracle.Name == "davis-women").Oracle.Network;
        Assert.Equal(139, women.TieCount);
        IsPrinted(".908497", Density.Of(women), "density of the projection");
    }

    [Theory]
    [InlineData(4, ".925926")]
    [InlineData(5, ".765625")]
    [InlineData(3, "1.125")]
    public void Constraint_of_a_complete_network(int n, string printed) => IsPrinted(printed, Constraint.Of(Shapes.Complete(n))[0], $"K{n}");

    [Fact]
    public void Effective_size_with_direction_and_strengths()
    {
        var found = EffectiveSize.Of(Shapes.Ties(4, "0>1:3 1>0:1 0>2:2 2>1:5 3>0:4 3>2:1"));
        foreach (var (text, value) in "2.27 1.544444 1.8 1.58".Split(' ').Zip(found))
            IsPrinted(text, value, "a b c d");
    }

    private static KnownNetwork Named(string name) => name switch
    {
        "kite" => KnownNetwork.Kite,
        "karate" => KnownNetwork.Karate,
        "florentine" => KnownNetwork.Florentine,
        "florentine-pucci" => KnownNetwork.FlorentineWithPucci,
        "camp92" => KnownNetwork.Camp92,
        _ => KnownNetwork.ToyPersons,
    };

    private static double? Whole(KnownNetwork known, string measure) => measure switch
    {
        "density" => Density.Of(known.Network),
        "transitivity" => Transitivity.Of(known.Network),
        "triangles" => Triangles.Of(known.Network).Total,
        "mean clustering" => LocalClustering.Of(known.Network).Mean(),
        "mean clustering, zeros" => LocalClustering.Of(known.Network).Sum() / known.Network.NodeCount,
        "distance fragmentation" => 1 - Compactness.Of(known.Network),
        "fragmentation" => 1 - Connectedness.Of(known.Network),
        "reciprocity" => Reciprocity.Of(known.Network),
        "E-I" => EiIndex.Of(known.Network, known.Groups).Value,
        "expected E-I" => EiIndex.Of(known.Network, known.Groups).Expected,
        "modularity" => Modularity.Of(known.Network, known.Groups),
        "largest eigenvalue" => Katz.LargestEigenvalue(known.Network),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    private static double?[] PerNode(Network network, string measure) => measure switch
    {
        "betweenness" => [.. Betweenness.Of(network)],
        "normalised betweenness" => [.. Betweenness.Of(network, new BetweennessOptions { IsNormalised = true })],
        "harmonic" => [.. Harmonic.Of(network)],
        "effective size" => [.. EffectiveSize.Of(network)],
        "constraint" => [.. Constraint.Of(network)],
        "core" => [.. KCore.Of(network).PerNode.Select(core => (double?)core)],
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    // Six decimals, unless printed as a text with fewer.
    private static void IsPrinted(double printed, double? found, string where) => Near.Equal(printed, found, 5.000001e-7, where);

    private static void IsPrinted(string printed, double? found, string where)
    {
        var decimals = printed.Contains('.') ? printed.Length - printed.IndexOf('.') - 1 : 9;
        Near.Equal(double.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), found, 0.5000001 * Math.Pow(10, -decimals), where);
    }
}

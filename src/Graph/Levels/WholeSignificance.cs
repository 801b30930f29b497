using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Levels;

/// <summary>Which numbers of a neighbourhood or of the network are unusual, given how many ties everybody has and how large the groups are.</summary>
/// <remarks>
/// Labels dealt out again: E-I by sector (NB4) with its exact expectation and the closed form of its spread beside the draws; the roles of brokerage summed over all (BR6), groups are sectors. Of the
/// network as a whole also both on the person view, groups are organisations. Ties rewired, every degree and class kept: closure (transitivity) and vertex connectivity (NB3) of the organisation view.
/// Channels: every capital channel; brokerage contact and collaboration.
/// Undefined: no ties, or every draw gives the same. Random: yes, the seed is in the results.
/// Checked against: the toy neighbourhood by hand; <see cref="EiIndex"/>'s closed form.
/// </remarks>
public static class WholeSignificance
{
    /// <summary>The tests of one neighbourhood, or of the network.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="neighbourhood">A label; null is the whole network.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="rewirings">How many networks are rewired.</param>
    /// <param name="permutations">How many times labels are dealt out.</param>
    /// <param name="cancellation">Ends the work between draws.</param>
    public static ImmutableArray<ChanceTest> Of(
        Measurement m, string? neighbourhood, long seed = 42, int rewirings = 999, int permutations = 9_999, CancellationToken cancellation = default)
    {
        var part = new Part(m, neighbourhood);
        var dealing = new PermutationOptions { Draws = permutations, Seed = seed };
        var tests = Labels(part.Blank.Ego, m.Organisations.Name, "sector", part.All, part.Brokers, id => m.Reading.Unit(id).Sector, dealing, cancellation);
        if (neighbourhood is null)
            tests = tests.Concat(Labels(part.Blank.Ego, PersonView.Name, "organisation", m.Persons, m.Persons, id => m.Reading.UnitsOf(id).Single, dealing, cancellation));
        return [.. tests.Concat(Ties(part, new RewiringOptions { Draws = rewirings, Seed = seed }, cancellation)).Select(t => t with { IsOverRecorded = part.Blank.ObservedDyads < part.Blank.AllDyads })];
    }

    private static IEnumerable<ChanceTest> Labels(
        string ego, string view, string groups, LabelledNetwork ties, LabelledNetwork brokers, Func<string, string?> groupOf, PermutationOptions options, CancellationToken cancellation)
    {
        var byTie = Numbers(ties, groupOf);
        var index = EiIndex.Of(ties.Network, byTie);
        var n = (int)(index.External + index.Internal);
        if (EiSignificance.Of(ties.Network, byTie, options, cancellation) is { } test)
            yield return ChanceTest.Of(ego, view, view == PersonView.Name ? "eiIndex" : "NB4", groups, n, test) with { ClosedForm = index.StandardDeviation };
        foreach (var (measure, role) in OrganisationSignificance.Named(BrokerageSignificance.Of(brokers.Network, Numbers(brokers, groupOf), options, cancellation).Whole))
            yield return ChanceTest.Of(ego, view, measure, groups, (int)brokers.Network.TieCount, role);
    }

    private static IEnumerable<ChanceTest> Ties(Part part, RewiringOptions options, CancellationToken cancellation)
    {
        var (network, labels) = part.All;
        var places = RewiredNull.OfMany(
            network, n => [Transitivity.Of(n), VertexConnectivity.Of(n)], options with { ClassOf = PairClasses.Of(part.M.Reading, labels) }, cancellation);
        yield return ChanceTest.Of(part.Blank.Ego, part.Blank.View, "transitivity", ChanceModel.Ties, null, (int)network.TieCount, places[0]);
        yield return ChanceTest.Of(part.Blank.Ego, part.Blank.View, "NB3", ChanceModel.Ties, null, (int)network.TieCount, places[1]);
    }

    private static int[] Numbers(LabelledNetwork network, Func<string, string?> groupOf)
    {
        string?[] groups = [.. network.Labels.Select(groupOf)];
        return [.. groups.Select(g => g is null ? -1 : Array.IndexOf(groups, g))];
    }
}

using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Which numbers of an organisation are unusual, given how many ties everybody has and how large everybody is.</summary>
/// <remarks>
/// Ties rewired, every degree and the class of every tie kept (<see cref="RewiredNull"/>): closure (BO4) and vertex connectivity (BO9) among the members; effective size, efficiency and constraint
/// (BR2–BR4) on the view without institutions. Labels dealt out again, every tie kept: sector coverage and diversity (BR1.coverage, BR8), the sectors of the other units dealt out over them
/// (<see cref="RelabelledNull"/>); E-I (BR7), the organisations dealt out over the persons, whatever they act for; the roles of brokerage (BR6), as <see cref="BrokerageSignificance"/>, groups are root units at department level (as BR6) and sectors of whole
/// organisations (other counts than BR6's, where each is a group of its own).
/// κ towards each institution (LI3), the contacts and collaborations of everybody rewired: <see cref="WaysSignificance"/>.
/// "Unusual given degrees and sizes", never "good".
/// Undefined: the number is n/a; every draw gives the same.
/// Random: yes, the seed is in the results. Checked against: the parts, each against enumeration; the toy neighbourhood.
/// </remarks>
public static class OrganisationSignificance
{
    private static readonly string[] Holes = ["collaboration", "contact"];

    /// <summary>The tests of organisations.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="egos">Ids of the organisations, no institutions; null takes every organisation that is no institution.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="rewirings">How many networks are rewired.</param>
    /// <param name="permutations">How many times labels are dealt out.</param>
    /// <param name="cancellation">Ends the work between draws.</param>
    /// <returns>By organisation, in the order of the catalogue.</returns>
    public static ImmutableArray<ChanceTest> Of(
        Measurement m, IReadOnlyCollection<string>? egos = null, long seed = 42, int rewirings = 999, int permutations = 9_999, CancellationToken cancellation = default)
    {
        string[] ids = [.. egos ?? [.. m.Egos.Where(u => !u.IsInstitutional).Select(u => u.Id)]];
        var rewiring = new RewiringOptions { Draws = rewirings, Seed = seed };
        var dealing = new PermutationOptions { Draws = permutations, Seed = seed };
        var tests = new[] { Inside(m, ids, rewiring, cancellation), StructuralHolesOf(m, ids, rewiring, cancellation), Sectors(m, ids, dealing, cancellation), Outward(m, ids, dealing, cancellation), Roles(m, ids, dealing, cancellation), WaysSignificance.Of(m, ids, rewiring, cancellation) };
        return [.. ids.SelectMany(id => tests.SelectMany(t => t.Where(x => x.Ego == id)).OrderBy(t => t.Measure, StringComparer.Ordinal))];
    }

    private static ChanceTest[] Inside(Measurement m, string[] ids, RewiringOptions options, CancellationToken cancellation) =>
    [
        .. ids.SelectMany(id =>
        {
            var inside = SocialCapital.Inside.Of(m, id);
            var places = inside.WhyNot is { } why
                ? [.. Enumerable.Repeat(new NullPlace(null, null, null, null, 0, options.Draws, options.Seed, why), 2)]
                : RewiredNull.OfMany(inside.Network, n => [Transitivity.Of(n), VertexConnectivity.Of(n)], options, cancellation);
            return new[] { "BO4", "BO9" }.Select((measure, at) =>
                ChanceTest.Of(id, inside.View, measure, ChanceModel.Ties, null, inside.Members.Length, places[at]) with { IsOverRecorded = inside.Observed < inside.All });
        }),
    ];

    private static ChanceTest[] StructuralHolesOf(Measurement m, string[] ids, RewiringOptions options, CancellationToken cancellation)
    {
        var (network, labels) = m.Organisations.Network(u => u.Class == ActorClass.Community, Bridging.IsBridging, Holes);
        // An organisation of an undecided kind is not in the view, and its number is n/a.
        var nodes = ids.Select(id => labels.TryIndexOf(id, out var node) ? node : -1).ToArray();
        var model = new StructuralHolesOptions { Model = m.Holes, Threads = new ThreadOptions { MaxThreads = 1 } };
        var places = RewiredNull.OfMany(
            network,
            rewired =>
            {
                var holes = StructuralHoles.Of(rewired, model, withHierarchy: false, CancellationToken.None);
                return [.. nodes.SelectMany(node => node < 0 ? new double?[3] : [holes.EffectiveSize[node], holes.Efficiency[node], holes.Constraint[node]])];
            },
            options with { ClassOf = PairClasses.Of(m.Reading, labels) },
            cancellation);
        return
        [
            .. ids.SelectMany((id, at) => new[] { "BR2", "BR3", "BR4" }.Select((measure, of) =>
                ChanceTest.Of(id, m.Organisations.Name, measure, ChanceModel.Ties, null, nodes[at] < 0 ? 0 : network.Degree(nodes[at]), places[at * 3 + of]) with { IsOverRecorded = IsOverRecorded(m, id) })),
        ];
    }

    private static ChanceTest[] Sectors(Measurement m, string[] ids, PermutationOptions options, CancellationToken cancellation)
    {
        var sectors = m.Reading.Profile.Sectors.Select(s => s.Sector).ToArray();
        var isRequired = m.Reading.Profile.Sectors.Select(s => s.Required).ToArray();
        var isCounted = m.Reading.Profile.Sectors.Select(s => s.Counted).ToArray();
        var (network, labels) = m.Organisations.Network(u => u.Class == ActorClass.Community, Bridging.IsBridging);
        var sectorOf = labels.Select(id => m.Reading.Unit(id).Sector is { } sector ? Array.IndexOf(sectors, sector) : -1).ToArray();
        return
        [
            .. ids.SelectMany(id =>
            {
                var ego = labels.TryIndexOf(id, out var node) ? node : -1;
                // The others, partners first: the first labels dealt out are the partners'.
                int[] partners = ego < 0 ? [] : network.Neighbours(ego).ToArray();
                int[] others = [.. partners, .. Enumerable.Range(0, labels.Count).Where(n => n != ego && !partners.Contains(n))];
                var places = RelabelledNull.Of([.. others.Select(n => sectorOf[n])], dealt => Around(dealt.AsSpan(0, partners.Length)), options, cancellation);
                return new[] { "BR1.coverage", "BR8" }.Select((measure, at) =>
                    ChanceTest.Of(id, m.Organisations.Name, measure, ChanceModel.Labels, "sector", partners.Length, places[at]) with { IsOverRecorded = IsOverRecorded(m, id) });
            }),
        ];

        double?[] Around(ReadOnlySpan<int> partners)
        {
            if (partners.IsEmpty)
                return [null, null];
            Span<double> counts = stackalloc double[sectors.Length];
            foreach (var sector in partners)
            {
                if (sector >= 0)
                    counts[sector]++;
            }

            double covered = 0, required = 0, known = 0, squares = 0;
            for (var sector = 0; sector < counts.Length; sector++)
            {
                required += isRequired[sector] ? 1 : 0;
                covered += isRequired[sector] && counts[sector] > 0 ? 1 : 0;
                known += isCounted[sector] ? counts[sector] : 0;
                squares += isCounted[sector] ? counts[sector] * counts[sector] : 0;
            }

            return [required > 0 ? covered / required : null, known > 0 ? 1 - squares / (known * known) : null];
        }
    }

    // The ties inside each organisation and out of it, when the organisations are dealt out over the persons.
    private static ChanceTest[] Outward(Measurement m, string[] ids, PermutationOptions options, CancellationToken cancellation)
    {
        var (network, labels) = m.Persons;
        var groups = labels.Select(id => m.Reading.UnitsOf(id).Single is { } unit ? Array.IndexOf(ids, unit) is var at and >= 0 ? at : ids.Length : -1).ToArray();
        var (dealt, place) = Labelled.Of(groups);
        List<(int One, int Other)> ties = [];
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var other in network.Neighbours(node))
            {
                if (node < other && place[node] >= 0 && place[other] >= 0)
                    ties.Add((place[node], place[other]));
            }
        }

        var places = RelabelledNull.Of(
            [.. dealt],
            groups =>
            {
                int[] inside = new int[ids.Length + 1], outside = new int[ids.Length + 1];
                foreach (var (one, other) in ties)
                {
                    if (groups[one] == groups[other])
                    {
                        inside[groups[one]]++;
                    }
                    else
                    {
                        outside[groups[one]]++;
                        outside[groups[other]]++;
                    }
                }

                return [.. ids.Select((_, at) => EiIndex.Index(outside[at], inside[at]))];
            },
            options,
            cancellation);
        return
        [
            .. ids.Select((id, at) => ChanceTest.Of(
                id, PersonView.Name, "BR7", ChanceModel.Labels, "organisation", ties.Count(t => dealt[t.One] == at || dealt[t.Other] == at), places[at]) with { IsOverRecorded = IsOverRecorded(m, id) }),
        ];
    }

    // Whole organisations are each a group of their own, and however the labels fall all stand between three groups; then the groups are sectors.
    private static ChanceTest[] Roles(Measurement m, string[] ids, PermutationOptions options, CancellationToken cancellation)
    {
        var (network, labels) = m.Organisations.Network(null, Holes);
        var isByUnit = m.Reading.Options.Level == ReferenceLevel.Department;
        string?[] groups = [.. labels.Select(id => !isByUnit ? m.Reading.Unit(id).Sector : m.Reading.RootUnitsOf(id) is var units && units.Ids.IsEmpty ? id : units.Single)];
        var tests = BrokerageSignificance.Of(network, [.. groups.Select(g => g is null ? -1 : Array.IndexOf(groups, g))], options, cancellation);
        return
        [
            .. ids.SelectMany(id => tests.PerNode[labels.IndexOf(id)] is { } of
                ? Named(of).Select(r => ChanceTest.Of(id, m.Organisations.Name, r.Measure, isByUnit ? "organisation" : "sector", network.Degree(labels.IndexOf(id)), r.Test) with { IsOverRecorded = IsOverRecorded(m, id) })
                : []),
        ];
    }

    /// <summary>The roles by their measure; undirected, representative is gatekeeper.</summary>
    internal static IEnumerable<(string Measure, PermutationTest Test)> Named(RoleTests of) =>
        [("BR6.coordinator", of.Coordinator), ("BR6.gatekeeper", of.Gatekeeper), ("BR6.itinerant", of.Itinerant), ("BR6.liaison", of.Liaison)];

    private static bool IsOverRecorded(Measurement m, string id) => m.EgoDyads(id, [.. Holes]) is var (observed, all) && observed < all;
}

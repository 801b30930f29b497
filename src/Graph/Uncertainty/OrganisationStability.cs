using System.Collections.Immutable;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>Would the organisations stand in the same order if a part of the network had been missed?</summary>
/// <remarks>
/// <see cref="RankStability"/> on the organisation view without institutions and undecided units, channels contact and collaboration, for how many partners (degree), effective size (BR2), constraint
/// (BR4, the lowest first) and betweenness (BR9).
/// It says whether an order can bear loss, not whether it may be made: where fewer than half of the pairs were observed it may not.
/// Random: yes, the seed. Checked against: <see cref="RankStability"/>.
/// </remarks>
/// <param name="Measure">Id in the catalogue.</param>
/// <param name="Top">Ids of the first ones with everything, first to last.</param>
/// <param name="Result">How the order bears one loss.</param>
/// <param name="Labels">Ids of the organisations, in the order of <see cref="RankStabilityResult.ChanceOfTop"/>.</param>
public sealed record OrganisationStability(string Measure, ImmutableArray<string> Top, RankStabilityResult Result, NodeLabels Labels)
{
    private static readonly string[] Channels = ["collaboration", "contact"];

    private static readonly ThreadOptions OneThread = new() { MaxThreads = 1 };

    private static readonly StructuralHolesOptions Holes = new() { Threads = OneThread };

    /// <summary>The measures, in the order of the catalogue; those whose lowest come first are turned round.</summary>
    private static readonly (string Measure, Func<Network, NodeScores> Of)[] All =
    [
        ("BR2", n => StructuralHoles.Of(n, Holes, withHierarchy: false, CancellationToken.None).EffectiveSize),
        ("BR4", n => Turned(StructuralHoles.Of(n, Holes, withHierarchy: false, CancellationToken.None).Constraint)),
        ("BR9", n => Betweenness.Of(n, new BetweennessOptions { Threads = OneThread })),
        ("degree", Degrees),
    ];

    /// <summary>The stability of the orders.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="isAsked">Which measures; null takes all.</param>
    /// <param name="options">Losses, rounds, seed.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    /// <returns>By measure, sort of loss and share; empty with fewer than three organisations.</returns>
    public static ImmutableArray<OrganisationStability> Of(
        Measurement m, Func<string, bool>? isAsked = null, RankStabilityOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new RankStabilityOptions();
        var (network, labels) = View(m);
        if (labels.Count < 3)
            return [];
        return
        [
            .. All.Where(x => isAsked?.Invoke(x.Measure) ?? true).SelectMany(x =>
            {
                var scores = x.Of(network);
                ImmutableArray<string> top =
                [
                    .. Enumerable.Range(0, labels.Count).Where(scores.IsDefined).OrderByDescending(node => scores[node]).ThenBy(node => node).Take(options.Top).Select(node => labels[node]),
                ];
                return RankStability.Of(network, x.Of, options, cancellation).Select(result => new OrganisationStability(x.Measure, top, result, labels));
            }),
        ];
    }

    /// <summary>Pairs of the view that were observed, of all.</summary>
    /// <param name="m">The measurement.</param>
    public static (long Observed, long All) Dyads(Measurement m)
    {
        var (network, labels) = View(m);
        var isComplete = labels.Select(id => m.Observation.IsUnitComplete(id, Channels)).ToArray();
        long observed = 0;
        for (var one = 0; one < labels.Count; one++)
        {
            for (var other = one + 1; other < labels.Count; other++)
                observed += isComplete[one] || isComplete[other] || network.HasTie(one, other) ? 1 : 0;
        }

        return (observed, (long)labels.Count * (labels.Count - 1) / 2);
    }

    private static LabelledNetwork View(Measurement m) => m.Organisations.Network(u => u.Class == ActorClass.Community, Bridging.IsBridging, Channels);

    private static NodeScores Degrees(Network network) =>
        new([.. Enumerable.Range(0, network.NodeCount).Select(node => (double)network.Degree(node))], new bool[network.NodeCount]);

    private static NodeScores Turned(NodeScores scores) =>
        new([.. Enumerable.Range(0, scores.Count).Select(node => -(scores[node] ?? 0))], [.. Enumerable.Range(0, scores.Count).Select(node => !scores.IsDefined(node))]);
}

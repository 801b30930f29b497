using System.Collections.Immutable;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>What several fields rest on, each computed once and only when a field asks for it.</summary>
internal sealed class MeasureWork
{
    private const int SizesInFull = 10;

    private readonly Lazy<Partition> _components;
    private readonly Lazy<NodeScores> _clustering;
    private readonly Lazy<CoreNumbers> _cores;
    private readonly Lazy<ImmutableArray<int>> _cutNodes;
    private readonly Lazy<ImmutableArray<BridgeTie>> _bridgeTies;
    private readonly Lazy<DistanceSummary> _distances;
    private readonly Lazy<StructuralHolesScores> _holes;
    private readonly Lazy<NodeScores> _betweenness;
    private readonly Lazy<ApproximateScores> _approximate;
    private readonly Lazy<EiResult> _ei;
    private readonly Lazy<BrokerageCensus> _brokerage;
    private readonly Lazy<FoundCommunities> _communities;
    private readonly Lazy<Degrees> _degrees;
    private readonly Action<string> _slow;

    /// <summary>Prepares the work; nothing is computed yet.</summary>
    /// <param name="measured">The network.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="slow">Told the name of what may take long, before it begins.</param>
    /// <param name="cancellation">Ends the work.</param>
    public MeasureWork(MeasuredNetwork measured, MeasureOptions options, Action<string> slow, CancellationToken cancellation)
    {
        (Measured, Options, Cancellation, _slow) = (measured, options, cancellation, slow);
        var network = measured.Network;
        _components = Lazily(() => Graph.Cohesion.Components.Of(network));
        _clustering = Lazily(() => LocalClustering.Of(network));
        _cores = Lazily(() => KCore.Of(network));
        _cutNodes = Lazily(() => Graph.Cohesion.CutNodes.Of(network).Select(c => c.Node).ToImmutableArray());
        _bridgeTies = Lazily(() => Graph.Cohesion.BridgeTies.Of(network));
        _distances = Lazily(() => DistanceSums.Of(network, cancellation: cancellation), () => slow("closeness"));
        _holes = Lazily(() => StructuralHoles.Of(network, cancellation: cancellation));
        _betweenness = Lazily(() => Graph.Centrality.Betweenness.Of(network, cancellation: cancellation), () => slow("betweenness"));
        _approximate = Lazily(() => ApproximateBetweenness.Of(network, Sampling(options), cancellation), () => slow("betweenness"));
        _ei = Lazily(() => EiIndex.Of(network, measured.Groups));
        _brokerage = Lazily(() => Graph.SocialCapital.Brokerage.Of(network, measured.Groups));
        _communities = Lazily(() => Leiden.Of(network, new LeidenOptions { Seed = options.Seed }, cancellation));
        _degrees = Lazily(() => Degree.Of(network));
    }

    /// <summary>The network and its nodes.</summary>
    public MeasuredNetwork Measured { get; }

    /// <summary>What was asked.</summary>
    public MeasureOptions Options { get; }

    /// <summary>Ends the work.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The network.</summary>
    public Network Network => Measured.Network;

    /// <summary>Weak components.</summary>
    public Partition Components => _components.Value;

    /// <summary>Local clustering.</summary>
    public NodeScores Clustering => _clustering.Value;

    /// <summary>Core numbers.</summary>
    public CoreNumbers Cores => _cores.Value;

    /// <summary>Cut nodes, ascending.</summary>
    public ImmutableArray<int> CutNodes => _cutNodes.Value;

    /// <summary>Bridge ties, ascending.</summary>
    public ImmutableArray<BridgeTie> BridgeTies => _bridgeTies.Value;

    /// <summary>Sums over distances from every node.</summary>
    public DistanceSummary Distances => _distances.Value;

    /// <summary>Burt's measures.</summary>
    public StructuralHolesScores Holes => _holes.Value;

    /// <summary>Betweenness; by sampling when an error is allowed.</summary>
    public NodeScores Betweenness => Options.Error is null ? _betweenness.Value : _approximate.Value.Scores;

    /// <summary>How near the betweenness is that was sampled; null when none was.</summary>
    public ApproximateScores? Approximation => _approximate.IsValueCreated ? _approximate.Value : null;

    /// <summary>The E-I index of the groups; only when there are groups.</summary>
    public EiResult Ei => _ei.Value;

    /// <summary>Roles of brokers; only when there are groups.</summary>
    public BrokerageCensus Brokerage => _brokerage.Value;

    /// <summary>Communities that the ties show.</summary>
    public FoundCommunities Communities => _communities.Value;

    /// <summary>Degrees and strengths.</summary>
    public Degrees Degrees => _degrees.Value;

    /// <summary>Modularity of the groups, over the nodes that have one.</summary>
    public double? ModularityOfGroups()
    {
        var groups = Measured.Groups!;
        if (!groups.Contains(-1))
        {
            return Modularity.Of(Network, groups);
        }

        var nodes = Enumerable.Range(0, groups.Length).Where(node => groups[node] >= 0).ToArray();
        return Modularity.Of(Network.Induced(nodes), nodes.Select(node => groups[node]).ToArray());
    }

    /// <summary>The best sets of every size that was asked, by every criterion.</summary>
    public IEnumerable<KeyPlayerValues> KeyPlayers()
    {
        if (Options.KeyPlayers == 0)
        {
            yield break;
        }

        _slow("keyPlayers");
        // Many sizes together may take as long as ten of them do.
        var usual = new KeyPlayersOptions { Seed = Options.Seed };
        var search = usual with { Restarts = Math.Max(1, usual.Restarts * SizesInFull / Math.Max(SizesInFull, Options.KeyPlayers)) };
        for (var size = 1; size <= Options.KeyPlayers; size++)
        {
            foreach (var (name, criterion) in Criteria)
            {
                var best = size > Network.NodeCount ? null : Graph.Centrality.KeyPlayers.Of(Network, size, criterion, search, Cancellation);
                yield return new KeyPlayerValues(size, name, best?.Value, best?.Sets ?? [], best?.IsExact ?? true);
            }
        }
    }

    /// <summary>What chance gives; null when not asked.</summary>
    public GroupChance? Chance()
    {
        if (!Options.HasSignificance)
        {
            return null;
        }

        _slow("significance");
        return GroupChance.Of(this);
    }

    private static ApproximateBetweennessOptions Sampling(MeasureOptions options) => new() { Error = options.Error ?? 0.01, Seed = options.Seed };

    private static ImmutableArray<(string Name, KeyPlayerCriterion Criterion)> Criteria { get; } =
    [
        ("fragmentation", KeyPlayerCriterion.Fragmentation),
        ("distanceFragmentation", KeyPlayerCriterion.DistanceFragmentation),
        ("reach2", KeyPlayerCriterion.Reach),
        ("distanceReach", KeyPlayerCriterion.DistanceReach),
    ];

    private Lazy<T> Lazily<T>(Func<T> compute, Action? before = null) => new(() =>
    {
        Cancellation.ThrowIfCancellationRequested();
        before?.Invoke();
        return compute();
    });
}

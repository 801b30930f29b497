using System.Collections.Immutable;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>Everything that was measured of a network.</summary>
internal sealed record MeasureResult
{
    /// <summary>The network.</summary>
    public required MeasuredNetwork Measured { get; init; }

    /// <summary>What was asked.</summary>
    public required MeasureOptions Options { get; init; }

    /// <summary>The files it came from.</summary>
    public required ImmutableArray<NetworkSource> Files { get; init; }

    /// <summary>About the whole network.</summary>
    public required ImmutableArray<GraphValue> Graph { get; init; }

    /// <summary>About every node.</summary>
    public required ImmutableArray<NodeValues> Nodes { get; init; }

    /// <summary>How near the betweenness is that was sampled; null when it is exact or not asked.</summary>
    public required ApproximateScores? Approximation { get; init; }

    /// <summary>The cut nodes; null when not asked.</summary>
    public required ImmutableArray<int>? CutNodes { get; init; }

    /// <summary>The bridge ties; null when not asked.</summary>
    public required ImmutableArray<(int First, int Second)>? BridgeTies { get; init; }

    /// <summary>The community of each node; null when not asked.</summary>
    public required ImmutableArray<int>? Communities { get; init; }

    /// <summary>How each tie stands out at its ends; null when not asked, or of a projection.</summary>
    public required ImmutableArray<DisparityOfTie>? Disparity { get; init; }

    /// <summary>Who was where together; null unless the network was made of that.</summary>
    public required MeasuredAttendance? Attendance { get; init; }

    /// <summary>About the pairs that were asked.</summary>
    public required ImmutableArray<PairValues> Pairs { get; init; }

    /// <summary>The key players that were asked.</summary>
    public required ImmutableArray<KeyPlayerValues> KeyPlayers { get; init; }

    /// <summary>What chance gives beside the numbers that rest on groups; null when not asked.</summary>
    public required GroupChance? Chance { get; init; }

    /// <summary>Measures a network.</summary>
    /// <param name="table">The network as it was read.</param>
    /// <param name="pairs">The pairs that are asked, as numbers of rows of the table.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="attendance">Who was where together, if the table was made of that; else null.</param>
    /// <param name="slow">Told the name of what may take long, before it begins.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static MeasureResult Of(
        NetworkTable table, ImmutableArray<(int Source, int Target)> pairs, MeasureOptions options, MeasuredAttendance? attendance, Action<string> slow, CancellationToken cancellation)
    {
        var measured = MeasuredNetwork.Of(table, options);
        var work = new MeasureWork(measured, options, slow, cancellation);
        var ofPairs = new PairFields(measured.Network);
        return new MeasureResult
        {
            Measured = measured,
            Options = options,
            Files = table.Files,
            Graph = [.. MeasureNames.Graph.Select(name => GraphFields.Of(name, work))],
            Nodes = [.. MeasureNames.Nodes.Select(name => NodeFields.Of(name, work)), .. attendance is null ? [] : new[] { NodeFields.Events(attendance, options) }],
            Approximation = work.Approximation,
            CutNodes = options.Asks("cutNodes") ? work.CutNodes : null,
            BridgeTies = options.Asks("bridgeTies") ? [.. work.BridgeTies.Select(t => (t.Ends.First, t.Ends.Second))] : null,
            Communities = options.Asks("communities") ? work.Communities.Communities.PartOf : null,
            Disparity = options.HasStrengths && !options.IsTwoMode && options.Asks("disparity") ? DisparityFilter.Of(measured.Network) : null,
            Attendance = attendance,
            Pairs = [.. pairs.Select(p => Pair(ofPairs, measured.NodeOf[p.Source], measured.NodeOf[p.Target], cancellation))],
            KeyPlayers = [.. work.KeyPlayers()],
            Chance = work.Chance(),
        };
    }

    private static PairValues Pair(PairFields fields, int source, int target, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return fields.Of(source, target);
    }
}

/// <summary>The best sets of a size by one criterion.</summary>
/// <param name="Size">How many nodes are in a set.</param>
/// <param name="Criterion">fragmentation, distanceFragmentation, reach2 or distanceReach.</param>
/// <param name="Value">The value of the sets; null when it is undefined.</param>
/// <param name="Sets">The sets.</param>
/// <param name="IsExact">Whether no set is better, which every set was looked at for.</param>
internal sealed record KeyPlayerValues(int Size, string Criterion, double? Value, ImmutableArray<ImmutableArray<int>> Sets, bool IsExact);

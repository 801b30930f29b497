using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What came of reading a plain network.</summary>
/// <param name="Table">The network; null when a finding is an error.</param>
/// <param name="Findings">Every finding, in the order of the file.</param>
public sealed record NetworkReading(NetworkTable? Table, ImmutableArray<Finding> Findings);

/// <summary>How a plain network is read.</summary>
public sealed record NetworkReadingOptions
{
    /// <summary>True if ties of which the file does not say it run one way, from source to target. Default: false.</summary>
    public bool IsDirected { get; init; }

    /// <summary>
    /// True to read a two-mode network, actors by events: of Pajek and UCINET DL the column <c>wijknetwerk:mode</c> then says on which side a node stands. Default: false.
    /// </summary>
    internal bool IsTwoMode { get; init; }
}

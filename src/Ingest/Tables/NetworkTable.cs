using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Tables;

/// <summary>A plain network as it stands in a file: nodes, ties, and what is said of each node. No kinds, no evidence, no dates.</summary>
/// <remarks>
/// Nodes are numbered in the order in which the file first names them. Ties are kept as they are written: parallel ties and ties of a node
/// with itself are still there; ties of strength 0 are not, because they are no ties.
/// In a directed network a tie that the file calls undirected stands twice, once each way.
/// </remarks>
public sealed record NetworkTable
{
    /// <summary>The files it was read from.</summary>
    public required ImmutableArray<NetworkSource> Files { get; init; }

    /// <summary>The id of each node; no two are the same.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>The label of each node; the id where the file gives none.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>One end of each tie, a number of a node; the end it comes from if the network is directed.</summary>
    public required ImmutableArray<int> Sources { get; init; }

    /// <summary>The other end of each tie.</summary>
    public required ImmutableArray<int> Targets { get; init; }

    /// <summary>The strength of each tie, above zero: more = closer; empty if the file gives none.</summary>
    public required ImmutableArray<double> Strengths { get; init; }

    /// <summary>True if ties run one way.</summary>
    public required bool IsDirected { get; init; }

    /// <summary>What the file says of the nodes beside their ids.</summary>
    public required ImmutableArray<NodeColumn> Columns { get; init; }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Ids.Length;

    /// <summary>A column by its heading, exactly as written.</summary>
    /// <returns>The column, or null when there is none.</returns>
    public NodeColumn? Column(string heading) => Columns.FirstOrDefault(c => c.Heading == heading);

    /// <inheritdoc/>
    public bool Equals(NetworkTable? other) =>
        other is not null
        && IsDirected == other.IsDirected
        && Files.SequenceEqual(other.Files)
        && Ids.SequenceEqual(other.Ids, StringComparer.Ordinal)
        && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal)
        && Sources.AsSpan().SequenceEqual(other.Sources.AsSpan())
        && Targets.AsSpan().SequenceEqual(other.Targets.AsSpan())
        && Strengths.AsSpan().SequenceEqual(other.Strengths.AsSpan())
        && Columns.SequenceEqual(other.Columns);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsDirected, Ids.Length, Sources.Length, Columns.Length);
}

/// <summary>A file that a network was read from.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hex.</param>
/// <param name="Format">csv, graphml, gexf, pajek or dl.</param>
public sealed record NetworkSource(string File, string Sha256, string Format);

/// <summary>What a file says of every node under one heading.</summary>
/// <param name="Heading">The heading, as written.</param>
/// <param name="Values">The text of each node; null where there is none.</param>
public sealed record NodeColumn(string Heading, ImmutableArray<string?> Values)
{
    /// <inheritdoc/>
    public bool Equals(NodeColumn? other) =>
        other is not null && Heading == other.Heading && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Heading, Values.Length);
}

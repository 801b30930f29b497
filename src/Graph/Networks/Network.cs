using System.Runtime.InteropServices;

namespace WijkNetwerk.Graph.Networks;

/// <summary>Nodes and the ties between them: built once, then never changed.</summary>
/// <remarks>
/// Nodes are the dense numbers 0..NodeCount-1; labels live beside the network (<see cref="NodeLabels"/>).
/// Compressed sparse rows: the neighbours of node v are Targets[Offsets[v]..Offsets[v+1]], ascending.
/// There are no self ties and no parallel ties. An undirected tie is stored at both of its ends.
/// Strengths, if any, are finite and above zero: more = closer. Networks are compared by content.
/// </remarks>
public sealed partial class Network : IEquatable<Network>
{
    private readonly long[] _offsets;
    private readonly int[] _targets;
    private readonly double[]? _strengths;
    private Network? _transposed;

    /// <summary>Takes ownership of arrays that already meet the promises above; only the builder makes those.</summary>
    internal Network(long[] offsets, int[] targets, double[]? strengths, bool isDirected)
    {
        _offsets = offsets;
        _targets = targets;
        _strengths = strengths;
        IsDirected = isDirected;
        TieCount = isDirected ? targets.Length : targets.Length / 2;
    }

    /// <summary>The network without nodes.</summary>
    public static Network Empty { get; } = new([0], [], null, isDirected: false);

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _offsets.Length - 1;

    /// <summary>Number of ties; an undirected tie counts once.</summary>
    public long TieCount { get; }

    /// <summary>True if a tie runs one way.</summary>
    public bool IsDirected { get; }

    /// <summary>True if ties carry a strength; otherwise every tie has strength 1.</summary>
    public bool HasStrengths => _strengths is not null;

    /// <summary>Where the neighbours of each node begin; one entry more than there are nodes.</summary>
    public ReadOnlySpan<long> Offsets => _offsets;

    /// <summary>The neighbours of node 0, then those of node 1, and so on.</summary>
    public ReadOnlySpan<int> Targets => _targets;

    /// <summary>The strengths beside <see cref="Targets"/>; empty if the network has none.</summary>
    public ReadOnlySpan<double> Strengths => _strengths;

    /// <summary>The neighbours of a node (directed: the nodes that its ties run to), ascending.</summary>
    public ReadOnlySpan<int> Neighbours(int node)
    {
        var start = (int)_offsets[node];
        return new ReadOnlySpan<int>(_targets, start, (int)_offsets[node + 1] - start);
    }

    /// <summary>The strengths beside <see cref="Neighbours"/>; empty if the network has none.</summary>
    public ReadOnlySpan<double> NeighbourStrengths(int node)
    {
        if (_strengths is null)
            return [];
        var start = (int)_offsets[node];
        return new ReadOnlySpan<double>(_strengths, start, (int)_offsets[node + 1] - start);
    }

    /// <summary>The number of neighbours of a node (directed: of ties that leave it).</summary>
    public int Degree(int node) => (int)(_offsets[node + 1] - _offsets[node]);

    /// <summary>True if there is a tie between the two nodes (directed: from the first to the second).</summary>
    public bool HasTie(int from, int to) => Neighbours(from).BinarySearch(to) >= 0;

    /// <summary>The strength of a tie: 1 if the network has no strengths, 0 if there is no tie.</summary>
    public double Strength(int from, int to)
    {
        var index = Neighbours(from).BinarySearch(to);
        if (index < 0)
            return 0;
        return _strengths is null ? 1 : _strengths[_offsets[from] + index];
    }

    /// <summary>The network with every tie turned round, so that its neighbours are who points at a node; made once, then kept.</summary>
    /// <returns>This network itself if it is undirected.</returns>
    public Network Transposed()
    {
        if (!IsDirected)
            return this;
        if (_transposed is null)
        {
            var made = NetworkBuilder.Transpose(_offsets, _targets, _strengths, isDirected: true);
            made._transposed = this;
            Interlocked.CompareExchange(ref _transposed, made, null);
        }
        return _transposed;
    }

    /// <summary>Equal content: the same nodes, ties, strengths and direction.</summary>
    public bool Equals(Network? other) =>
        other is not null
        && IsDirected == other.IsDirected
        && HasStrengths == other.HasStrengths
        && Offsets.SequenceEqual(other.Offsets)
        && Targets.SequenceEqual(other.Targets)
        && Strengths.SequenceEqual(other.Strengths);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Network);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(IsDirected);
        hash.AddBytes(MemoryMarshal.AsBytes(Offsets));
        hash.AddBytes(MemoryMarshal.AsBytes(Targets));
        hash.AddBytes(MemoryMarshal.AsBytes(Strengths));
        return hash.ToHashCode();
    }

    /// <summary>Size and kind in a few words.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{NodeCount} nodes, {TieCount} {(IsDirected ? "directed " : "")}ties{(HasStrengths ? " with strengths" : "")}");
}

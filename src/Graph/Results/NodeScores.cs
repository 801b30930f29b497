using System.Collections;

namespace WijkNetwerk.Graph.Results;

/// <summary>One number per node, in node order; where the measure is undefined there is none (null), never 0 and never NaN.</summary>
public sealed class NodeScores : IReadOnlyList<double?>, IEquatable<NodeScores>
{
    private readonly double[] _values;
    private readonly bool[]? _isUndefined;

    /// <summary>Takes ownership of both arrays; <paramref name="isUndefined"/> is null if every node has a value.</summary>
    internal NodeScores(double[] values, bool[]? isUndefined = null)
    {
        _values = values;
        _isUndefined = isUndefined;
        DefinedCount = values.Length - (isUndefined?.Count(undefined => undefined) ?? 0);
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _values.Length;

    /// <summary>Number of nodes that have a value.</summary>
    public int DefinedCount { get; }

    /// <summary>The value of a node, or null if it is undefined there.</summary>
    public double? this[int node] => IsDefined(node) ? _values[node] : null;

    /// <summary>True if the node has a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node.</exception>
    public bool IsDefined(int node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, Count);
        return _isUndefined is null || !_isUndefined[node];
    }

    /// <summary>The values as stored, for loops that check <see cref="IsDefined"/> themselves; 0 where undefined.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>The sum over the nodes that have a value, in node order.</summary>
    public double Sum()
    {
        var sum = 0.0;
        for (var node = 0; node < _values.Length; node++)
        {
            if (IsDefined(node))
                sum += _values[node];
        }
        return sum;
    }

    /// <summary>The mean over the nodes that have a value, or null if none has.</summary>
    public double? Mean() => DefinedCount == 0 ? null : Sum() / DefinedCount;

    /// <summary>Equal if every node has the same value, or none in both.</summary>
    public bool Equals(NodeScores? other) => other is not null && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NodeScores);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in this)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<double?> GetEnumerator()
    {
        for (var node = 0; node < _values.Length; node++)
            yield return this[node];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

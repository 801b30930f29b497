using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>For every pair of nodes: in which block it lies, how many were asked about it, how many of those reported a tie, and how many others mention one.</summary>
/// <remarks>
/// Pairs that do not differ in any of these are one class: nothing in the model tells them apart. A pair nobody asked about belongs in the table too:
/// not reported is then not denied. Self ties: not possible. A pair is added once.
/// </remarks>
public sealed class ReportTable
{
    private readonly SortedDictionary<ReportClass, List<(int, int)>> _pairs = [];

    /// <summary>Starts a table.</summary>
    /// <param name="nodeCount">How many nodes the networks have.</param>
    /// <param name="blocks">How many blocks of pairs there are, each with a density of its own.</param>
    public ReportTable(int nodeCount, int blocks = 1)
        : this(nodeCount, [.. Enumerable.Range(0, Math.Max(1, blocks))])
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
    }

    /// <summary>Starts a table whose blocks are of kinds: blocks of one kind share how often ties are invented, and have densities that resemble one another.</summary>
    /// <param name="nodeCount">How many nodes the networks have.</param>
    /// <param name="kindOf">The kind of each block, from 0.</param>
    public ReportTable(int nodeCount, ImmutableArray<int> kindOf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (kindOf.IsDefaultOrEmpty || kindOf.Any(k => k < 0))
            throw new ArgumentException("There is at least one block, and kinds are numbered from 0.", nameof(kindOf));
        (NodeCount, KindOf, Kinds) = (nodeCount, kindOf, kindOf.Max() + 1);
    }

    /// <summary>How many nodes the networks have.</summary>
    public int NodeCount { get; }

    /// <summary>How many blocks of pairs there are.</summary>
    public int Blocks => KindOf.Length;

    /// <summary>The kind of each block.</summary>
    public ImmutableArray<int> KindOf { get; }

    /// <summary>How many kinds of pairs there are.</summary>
    public int Kinds { get; }

    /// <summary>The classes of pairs that occur, in order.</summary>
    public IEnumerable<ReportClass> Classes => _pairs.Keys;

    /// <summary>The pairs of a class, in the order added.</summary>
    /// <param name="of">The class.</param>
    /// <returns>First and second node of each.</returns>
    public IReadOnlyList<(int First, int Second)> Pairs(ReportClass of) => _pairs[of];

    /// <summary>Pairs with two or more who were asked, of whom at least one reported a tie: what the rates are learnt from.</summary>
    public int Repeated => _pairs.Where(p => p.Key is { Asked: >= 2, Affirmed: >= 1 }).Sum(p => p.Value.Count);

    /// <summary>Adds a pair.</summary>
    /// <param name="first">A node.</param>
    /// <param name="second">Another node.</param>
    /// <param name="block">Its block.</param>
    /// <param name="asked">How many independent sources were asked about it and answered in full.</param>
    /// <param name="affirmed">How many of those reported a tie.</param>
    /// <param name="mentions">How many others, who could not be expected to name it, mention it.</param>
    public void Add(int first, int second, int block, int asked, int affirmed, int mentions = 0)
    {
        if ((uint)first >= (uint)NodeCount || (uint)second >= (uint)NodeCount || first == second)
            throw new ArgumentException($"The pair {first}, {second} is no pair of two of the {NodeCount} nodes.", nameof(second));
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(block, Blocks);
        ArgumentOutOfRangeException.ThrowIfNegative(affirmed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(affirmed, asked);
        ArgumentOutOfRangeException.ThrowIfNegative(mentions);
        var key = new ReportClass(block, asked, affirmed, mentions);
        if (!_pairs.TryGetValue(key, out var pairs))
            _pairs[key] = pairs = [];
        pairs.Add((first, second));
    }

    internal ImmutableArray<(ReportClass Class, int Count)> Counts() => [.. _pairs.Select(p => (p.Key, p.Value.Count))];
}

/// <summary>What is reported of a pair.</summary>
/// <param name="Block">The block of the pair.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Affirmed">How many of them reported a tie.</param>
/// <param name="Mentions">How many others mention it.</param>
public readonly record struct ReportClass(int Block, int Asked, int Affirmed, int Mentions) : IComparable<ReportClass>
{
    /// <inheritdoc/>
    public int CompareTo(ReportClass other) =>
        (Block, Asked, Affirmed, Mentions).CompareTo((other.Block, other.Asked, other.Affirmed, other.Mentions));
}

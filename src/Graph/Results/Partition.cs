using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace WijkNetwerk.Graph.Results;

/// <summary>Nodes divided into parts; parts are numbered in the order of their lowest node.</summary>
/// <param name="PartOf">The part of each node, in node order.</param>
/// <param name="Sizes">The number of nodes of each part.</param>
public sealed record Partition(ImmutableArray<int> PartOf, ImmutableArray<int> Sizes)
{
    /// <summary>Number of parts.</summary>
    public int Count => Sizes.Length;

    /// <summary>The part with the most nodes, the first of them if several are largest; null if there are no nodes.</summary>
    public int? Largest
    {
        get
        {
            int? largest = null;
            for (var part = 0; part < Sizes.Length; part++)
            {
                if (largest is null || Sizes[part] > Sizes[largest.Value])
                    largest = part;
            }
            return largest;
        }
    }

    /// <summary>The nodes of a part, ascending.</summary>
    public ImmutableArray<int> NodesOf(int part)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, Count);
        var nodes = ImmutableArray.CreateBuilder<int>(Sizes[part]);
        for (var node = 0; node < PartOf.Length; node++)
        {
            if (PartOf[node] == part)
                nodes.Add(node);
        }
        return nodes.MoveToImmutable();
    }

    /// <summary>Equal content.</summary>
    public bool Equals(Partition? other) => other is not null && PartOf.AsSpan().SequenceEqual(other.PartOf.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(PartOf.AsSpan()));
        return hash.ToHashCode();
    }
}

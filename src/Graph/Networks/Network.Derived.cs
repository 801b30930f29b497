using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace WijkNetwerk.Graph.Networks;

/// <content>Networks made from a network.</content>
public sealed partial class Network
{
    /// <summary>The network without direction: a tie one way or both ways becomes one tie.</summary>
    /// <remarks>Sum gives s_ij = a_ij + a_ji, a tie without a strength counting 1. Time O(n + m).</remarks>
    /// <param name="merge">What a tie that runs both ways becomes.</param>
    /// <returns>This network itself if it is undirected and the rule leaves it as it is.</returns>
    public Network Undirected(TieMerge merge)
    {
        if (!IsDirected)
            return merge == TieMerge.Any ? WithoutStrengths() : this;
        var sources = new int[_targets.Length];
        for (var node = 0; node < NodeCount; node++)
            sources.AsSpan((int)_offsets[node], Degree(node)).Fill(node);
        return NetworkBuilder.Build(NodeCount, sources, _targets, _strengths, new NetworkOptions { Merge = merge }).Network;
    }

    /// <summary>A fingerprint of the content (SHA-256, lower-case hexadecimal): equal networks have the same on every machine.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([IsDirected ? (byte)1 : (byte)0, HasStrengths ? (byte)1 : (byte)0]);
        hash.AppendData(MemoryMarshal.AsBytes(Offsets));
        hash.AppendData(MemoryMarshal.AsBytes(Targets));
        hash.AppendData(MemoryMarshal.AsBytes(Strengths));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same nodes and ties, every tie alike.</summary>
    public Network WithoutStrengths() => HasStrengths ? new Network(_offsets, _targets, null, IsDirected) : this;

    /// <summary>The network of some of the nodes and the ties among them; node i of the result is <paramref name="nodes"/>[i].</summary>
    /// <exception cref="ArgumentException">A node is not in the network or is named twice.</exception>
    public Network Induced(ReadOnlySpan<int> nodes)
    {
        var indexes = new int[NodeCount];
        Array.Fill(indexes, -1);
        long size = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if ((uint)node >= (uint)NodeCount)
                throw NetworkErrors.NodeOutOfRange(nameof(nodes), i, node, NodeCount);
            if (indexes[node] >= 0)
                throw new ArgumentException($"Node {node} is named twice, as numbers {indexes[node]} and {i}; name it once.", nameof(nodes));
            indexes[node] = i;
            size += Degree(node);
        }
        var offsets = new long[nodes.Length + 1];
        var targets = new int[size];
        var strengths = HasStrengths ? new double[size] : null;
        var end = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var neighbours = Neighbours(nodes[i]);
            var theirs = NeighbourStrengths(nodes[i]);
            for (var k = 0; k < neighbours.Length; k++)
            {
                if (indexes[neighbours[k]] < 0)
                    continue;
                targets[end] = indexes[neighbours[k]];
                strengths?[end] = theirs[k];
                end++;
            }
            offsets[i + 1] = end;
        }
        Array.Resize(ref targets, end);
        if (strengths is not null)
            Array.Resize(ref strengths, end);
        // The order of nodes may differ from the old one; two transposes put the rows in ascending order again.
        var turned = NetworkBuilder.Transpose(offsets, targets, strengths, IsDirected);
        return NetworkBuilder.Transpose(turned._offsets, turned._targets, turned._strengths, IsDirected);
    }

    /// <summary>The network after some nodes and their ties are taken out; the rest keep their order.</summary>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public Network Without(ReadOnlySpan<int> nodes)
    {
        var gone = new bool[NodeCount];
        for (var i = 0; i < nodes.Length; i++)
        {
            if ((uint)nodes[i] >= (uint)NodeCount)
                throw NetworkErrors.NodeOutOfRange(nameof(nodes), i, nodes[i], NodeCount);
            gone[nodes[i]] = true;
        }
        var rest = new List<int>(NodeCount);
        for (var node = 0; node < NodeCount; node++)
        {
            if (!gone[node])
                rest.Add(node);
        }
        return Induced(CollectionsMarshal.AsSpan(rest));
    }
}

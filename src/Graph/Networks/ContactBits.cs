using System.Runtime.CompilerServices;

namespace WijkNetwerk.Graph.Networks;

/// <summary>One bit per node, to ask quickly whether a node is a contact of the present ego: small enough to stay in a near cache.</summary>
internal sealed class ContactBits(int nodeCount)
{
    private readonly ulong[] _words = new ulong[(nodeCount >> 6) + 1];

    /// <summary>The words; bit v mod 64 of word v / 64 is that of node v.</summary>
    public ulong[] Words => _words;

    public void Set(ReadOnlySpan<int> nodes)
    {
        foreach (var node in nodes)
            _words[node >> 6] |= 1UL << node;
    }

    public void Clear(ReadOnlySpan<int> nodes)
    {
        foreach (var node in nodes)
            _words[node >> 6] = 0;
    }

    /// <summary>1 if the node is a contact, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bit(ref ulong words, int node) => (int)((Unsafe.Add(ref words, node >> 6) >> node) & 1);
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace WijkNetwerk.Benchmarks.Peers;

/// <summary>
/// Seeded neighbourhood-like networks: groups of 20 to 40 people, dense inside and sparse across, and 1 % institutional hubs that many know.
/// Numbers are given at random, as names in alphabetical order would, and the ties come in random order. No self ties, no parallel ties.
/// </summary>
internal static class Generator
{
    /// <summary>generate NODES TIES SEED FILE</summary>
    public static void Run(string[] args)
    {
        var (n, m, seed) = (int.Parse(args[0], CultureInfo.InvariantCulture), int.Parse(args[1], CultureInfo.InvariantCulture), ulong.Parse(args[2], CultureInfo.InvariantCulture));
        var ties = Ties(n, m, seed);
        using var file = File.Create(args[3]);
        Span<int> header = [n, m];
        file.Write(MemoryMarshal.AsBytes(header));
        WriteEnds(file, ties, 32);
        WriteEnds(file, ties, 0);
    }

    /// <summary>The ties, the lower node in the upper half of each number.</summary>
    public static ulong[] Ties(int n, int m, ulong seed)
    {
        var state = seed;
        var (first, groupOf) = Groups(n, ref state);
        var hubs = new int[Math.Max(1, n / 100)];
        for (var i = 0; i < hubs.Length; i++)
            hubs[i] = Below(ref state, n);
        var ties = new ulong[m];
        for (var found = 0; found < m;)
        {
            for (; found < m; found++)
                ties[found] = One(n, first, groupOf, hubs, ref state);
            Array.Sort(ties);
            found = 0;
            for (var i = 0; i < m; i++)
            {
                if (i == 0 || ties[i] != ties[i - 1])
                    ties[found++] = ties[i];
            }
        }
        var number = new int[n];
        for (var i = 0; i < n; i++)
            number[i] = i;
        Shuffle(number, ref state);
        for (var i = 0; i < m; i++)
        {
            int a = number[(int)(ties[i] >> 32)], b = number[(int)ties[i]];
            ties[i] = ((ulong)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
        }
        Shuffle(ties, ref state);
        return ties;
    }

    private static void Shuffle<T>(T[] items, ref ulong state)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(ref state, i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static (int[] First, int[] GroupOf) Groups(int n, ref ulong state)
    {
        List<int> first = [];
        var groupOf = new int[n];
        for (var node = 0; node < n;)
        {
            var size = Math.Min(n - node, 20 + Below(ref state, 21));
            groupOf.AsSpan(node, size).Fill(first.Count);
            first.Add(node);
            node += size;
        }
        first.Add(n);
        return ([.. first], groupOf);
    }

    private static ulong One(int n, int[] first, int[] groupOf, int[] hubs, ref ulong state)
    {
        while (true)
        {
            var node = Below(ref state, n);
            var group = groupOf[node];
            var other = Below(ref state, 20) switch
            {
                0 or 1 => Below(ref state, n),
                2 or 3 => hubs[Below(ref state, hubs.Length)],
                _ => first[group] + Below(ref state, first[group + 1] - first[group]),
            };
            if (node != other)
                return ((ulong)Math.Min(node, other) << 32) | (uint)Math.Max(node, other);
        }
    }

    private static void WriteEnds(FileStream file, ulong[] ties, int shift)
    {
        var buffer = new int[1 << 16];
        for (var start = 0; start < ties.Length; start += buffer.Length)
        {
            var size = Math.Min(buffer.Length, ties.Length - start);
            for (var i = 0; i < size; i++)
                buffer[i] = (int)(ties[start + i] >> shift);
            file.Write(MemoryMarshal.AsBytes(buffer.AsSpan(0, size)));
        }
    }

    /// <summary>A number from 0 up to a limit, by SplitMix64.</summary>
    private static int Below(ref ulong state, int limit)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)(((z ^ (z >> 31)) >> 32) * (ulong)limit >> 32);
    }
}

namespace WijkNetwerk.Voorbeeldwijk;

/// <summary>Numbers by chance that are the same on every machine: SplitMix64 (after Steele, Lea and Flood 2014).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to 1.</summary>
    public double Share() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>True with a probability.</summary>
    public bool Happens(double probability) => Share() < probability;

    /// <summary>A whole number from 0 up to a limit.</summary>
    public int Below(int limit) => (int)(Share() * limit);

    /// <summary>One of a list.</summary>
    public T OneOf<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

namespace WijkNetwerk.Graph.Views;

/// <summary>Orders pairs of ids ordinally, so that no culture moves a row.</summary>
internal static class OrdinalPairs
{
    public static IComparer<(string, string)> Comparer { get; } = Comparer<(string, string)>.Create(
        (a, b) => string.CompareOrdinal(a.Item1, b.Item1) is var first and not 0 ? first : string.CompareOrdinal(a.Item2, b.Item2));
}

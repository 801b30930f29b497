namespace WijkNetwerk.Graph.Numerics;

/// <summary>The one rule by which two sums of lengths are equal although they were added up in a different order.</summary>
internal static class NearlyEqual
{
    /// <summary>Sums that differ by no more than this share of the larger are equal.</summary>
    public const double Share = 1e-10;

    public static bool Of(double a, double b) => a == b || Math.Abs(a - b) <= Share * Math.Max(Math.Abs(a), Math.Abs(b));
}

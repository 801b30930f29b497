using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Slips of the pen in one word: a letter changed, left out, added, or two that changed places.</summary>
public static class Slips
{
    private const int Long = 8;

    /// <summary>Whether one word is the other with a slip: one letter, or two in words of eight letters and more; the first letter stays, where people slip least, but for a change of places.</summary>
    /// <param name="a">A folded word.</param>
    /// <param name="b">Another.</param>
    /// <param name="shortest">Shorter words are never taken for each other.</param>
    /// <returns>Also true for equal words of enough letters.</returns>
    public static bool IsOne(string a, string b, int shortest)
    {
        if (Math.Min(a.Length, b.Length) < shortest || Math.Abs(a.Length - b.Length) > 2 || !BeginAlike(a, b))
        {
            return false;
        }

        return EditDistance.Of(a, b) switch
        {
            0 or 1 => true,
            2 => Math.Min(a.Length, b.Length) >= Long || (a.Length == b.Length && a.Order().SequenceEqual(b.Order())),
            _ => false,
        };
    }

    private static bool BeginAlike(string a, string b) => a[0] == b[0] || (a[0] == b[1] && a[1] == b[0]) || a[1..] == b || b[1..] == a;
}

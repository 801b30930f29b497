namespace WijkNetwerk.Ingest.Checking;

/// <summary>How far one word is from another, to guess what was meant.</summary>
public static class EditDistance
{
    /// <summary>Letters to change, add or leave out, case not counted (Levenshtein 1966).</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another word.</param>
    /// <returns>0 or more; time and memory grow with the lengths multiplied.</returns>
    public static int Of(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(above[j - 1] + change, Math.Min(above[j], current[j - 1]) + 1);
            }

            (above, current) = (current, above);
        }

        return above[b.Length];
    }
}

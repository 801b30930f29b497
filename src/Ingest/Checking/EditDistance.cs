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

    /// <summary>Whether one word may be the other with a slip: a quarter of its letters may differ, or two have changed places. A word of one or two letters is like no other.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="other">What may be meant.</param>
    /// <param name="distance">How far they are apart.</param>
    /// <returns>True when it is worth asking.</returns>
    public static bool IsNear(string word, string other, out int distance)
    {
        distance = Math.Abs(word.Length - other.Length);
        var most = (word.Length + 1) / 4;
        if (distance > most)
        {
            return false;
        }

        distance = Of(word, other);
        return distance <= most
            || (distance == 2 && word.Length == other.Length && word.Length >= 4 && word.ToLowerInvariant().Order().SequenceEqual(other.ToLowerInvariant().Order()));
    }
}

using System.Text;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Signs that scanners and fast readers take for each other: rn and m, vv and w, cl and d, l, 1 and I, 0 and O, 5 and S, ij, y and ÿ.</summary>
public static class ScanErrors
{
    private static readonly (string From, string To)[] Pairs = [("ij", "y"), ("vv", "w"), ("rn", "m"), ("cl", "d")];

    /// <summary>One spelling for all that look alike: <c>wijkcoop0l0</c> and <c>wijkcoop010</c> are one, and so are <c>modern</c> and <c>modem</c>.</summary>
    /// <param name="word">A folded word. Of a word that is all digits nothing is changed: 10 is not IO.</param>
    /// <returns>The word in the one spelling; not for people.</returns>
    public static string Fold(string word)
    {
        if (word.All(char.IsAsciiDigit))
        {
            return word;
        }

        var folded = new StringBuilder(word);
        foreach (var (from, to) in Pairs)
        {
            folded.Replace(from, to);
        }

        return folded.Replace('1', 'l').Replace('i', 'l').Replace('0', 'o').Replace('5', 's').ToString();
    }
}

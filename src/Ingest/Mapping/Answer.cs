using System.Globalization;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>What a cell of a matrix, survey or list says: yes, no, how strong, or nothing.</summary>
/// <param name="IsGiven">False for a blank cell: unknown, which is neither yes nor no.</param>
/// <param name="IsYes">True for a tie.</param>
/// <param name="Strength">How strong, when a number says so; null for a bare mark.</param>
internal readonly record struct Answer(bool IsGiven, bool IsYes, decimal? Strength)
{
    /// <summary>Reads a cell: a mark or a word for yes or no, or a number, of which 0 says no.</summary>
    /// <returns>False when it is none of these.</returns>
    public static bool TryRead(string text, out Answer answer)
    {
        answer = default;
        var bare = text.Trim();
        if (bare.Length == 0)
        {
            return true;
        }

        if (bare is "✓" or "✔" or "☑" or "●" or "•" or "*" or "+")
        {
            answer = new Answer(IsGiven: true, IsYes: true, null);
            return true;
        }

        if (bare is "-" or "–" or "☐" or "○")
        {
            answer = new Answer(IsGiven: true, IsYes: false, null);
            return true;
        }

        if (Numbers.TryParse(bare, isCount: false, out var number, out _))
        {
            answer = new Answer(IsGiven: true, number > 0, number > 0 ? number : null);
            return number >= 0;
        }

        var word = Words.YesNo.Find(bare);
        answer = new Answer(IsGiven: true, word == "yes", null);
        return word is not null;
    }

    /// <summary>The strength as a table writes it; empty where all that is said is one, which is a mark.</summary>
    public string Text(bool isValued) => isValued && Strength is { } strength ? strength.ToString(CultureInfo.InvariantCulture) : "";
}

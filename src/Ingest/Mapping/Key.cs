using System.Globalization;
using System.Text;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Makes headings and words comparable: no case, no accents, no spaces or punctuation.</summary>
internal static class Key
{
    /// <summary><c>Co-operatie_naam</c>, <c>coöperatie naam</c> and <c>COOPERATIENAAM</c> are one key. Invariant: a Turkish I changes nothing.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}

using System.Globalization;
using System.Resources;
using System.Text;

namespace WijkNetwerk.Ingest;

/// <summary>The texts of this project, by key and language. The language is always given: what a machine is set to decides nothing.</summary>
internal static class Texts
{
    private const int LongestValue = 120;
    private static readonly ResourceManager Resources = new("WijkNetwerk.Ingest.Texts", typeof(Texts).Assembly);
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static string Of(string key, string language) =>
        Find(key, language) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    public static string? Find(string key, string language) => Resources.GetString(key, language == "nl" ? Dutch : English);

    /// <summary>Whether a language has a text of its own, not borrowed from English.</summary>
    public static bool Has(string key, string language) =>
        Resources.GetResourceSet(language == "nl" ? Dutch : CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)?.GetString(key) is not null;

    /// <summary>Puts values into a text. Values come from files: they are shortened, and signs that steer a terminal are taken out.</summary>
    public static string Fill(string text, IEnumerable<string> values) =>
        string.Format(CultureInfo.InvariantCulture, text, [.. values.Select(Clean)]);

    private static string Clean(string value)
    {
        var clean = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (clean.Length >= LongestValue)
            {
                return clean.Append('…').ToString();
            }

            clean.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? " " : rune.ToString());
        }

        return clean.ToString();
    }
}

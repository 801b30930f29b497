using System.Globalization;
using System.Resources;

namespace WijkNetwerk.Cli;

/// <summary>The texts of the command line in one language, by key.</summary>
internal sealed class Texts(string language)
{
    private static readonly ResourceManager Resources = new("WijkNetwerk.Cli.Texts", typeof(Texts).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    /// <summary>nl or en.</summary>
    public string Language => language;

    /// <summary>How numbers are written for this reader.</summary>
    public Numbers Numbers { get; } = Numbers.For(language);

    /// <summary>A text without anything to fill in.</summary>
    public string this[string key] => Find(key) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    /// <summary>A text, or null when there is none.</summary>
    public string? Find(string key) => Resources.GetString(key, _culture);

    /// <summary>A text with values filled in. What came from the user or a file is cleaned of signs that steer a terminal.</summary>
    public string Of(string key, params ReadOnlySpan<object?> values)
    {
        var said = new object?[values.Length];
        for (var i = 0; i < said.Length; i++)
        {
            said[i] = values[i] switch
            {
                int whole => Numbers.Screen(whole),
                long whole => Numbers.Screen(whole),
                double number => Numbers.Screen(number),
                string text => Output.PlainText.Clean(text),
                var other => other,
            };
        }

        return string.Format(CultureInfo.InvariantCulture, this[key], said);
    }

    /// <summary>One of two texts, by number: <c>key.one</c> or <c>key.many</c>.</summary>
    public string Count(string key, long number) => Of($"{key}.{(number == 1 ? "one" : "many")}", number);

    /// <summary>The keys of a language, without what it borrows from the other.</summary>
    internal static IEnumerable<(string Key, string Text)> All(string language)
    {
        var culture = language == Languages.Dutch ? CultureInfo.GetCultureInfo(language) : CultureInfo.InvariantCulture;
        var set = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        foreach (System.Collections.DictionaryEntry entry in set)
        {
            yield return ((string)entry.Key, (string)entry.Value!);
        }
    }
}

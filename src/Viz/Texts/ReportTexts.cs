using System.Globalization;
using System.Resources;

namespace WijkNetwerk.Viz.Texts;

/// <summary>The sentences of reports and figures in one language. The language is always given: what a machine is set to decides nothing.</summary>
internal sealed class ReportTexts
{
    private static readonly ResourceManager Resources = new("WijkNetwerk.Viz.Texts.Texts", typeof(ReportTexts).Assembly);
    private readonly CultureInfo _culture;

    private ReportTexts(string language, NumberText numbers)
    {
        (Language, Numbers) = (language, numbers);
        _culture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary>The languages a report is written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en"];

    /// <summary>Code of the language: nl or en.</summary>
    public string Language { get; }

    /// <summary>How this language writes numbers.</summary>
    public NumberText Numbers { get; }

    /// <summary>The text with a key.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public string this[string key] => Find(key) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    /// <summary>The texts of a language; anything but Dutch is English.</summary>
    public static ReportTexts In(string language) =>
        language == "nl" ? new ReportTexts("nl", NumberText.Dutch) : new ReportTexts("en", NumberText.English);

    /// <summary>The text with a key, or null.</summary>
    public string? Find(string key) => Resources.GetString(key, _culture);

    /// <summary>A text with values in it.</summary>
    public string Say(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A title, which says so where the data are made up.</summary>
    public string MadeTitle(string title, bool isMade) => isMade ? Say("Made.Title", title) : title;

    /// <summary>A text about a number of things, in the singular or the plural; the number is the first value.</summary>
    public string Count(string key, long count, params ReadOnlySpan<object?> values) =>
        Say($"{key}.{(count == 1 ? "one" : "many")}", [Numbers.Whole(count), .. values]);

    /// <summary>Names one after the other, with the word for "and" before the last.</summary>
    public string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " " + this["Word.And"] + " " + names[^1],
    };

    /// <summary>A text that begins a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A label of the profile in this language.</summary>
    public string Of(Graph.SocialCapital.Label label) => label.In(Language);
}

using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Cli.Output;

/// <summary>Codes of the library (reasons, flags, kinds, states) in the reader's words; a code without a text is shown as it is.</summary>
internal static class Wording
{
    /// <summary>A code, such as <c>not mentioned</c>; a number behind a colon stays.</summary>
    public static string Code(Texts texts, string group, string code)
    {
        var colon = code.IndexOf(": ", StringComparison.Ordinal);
        var word = colon < 0 ? code : code[..colon];
        var said = texts.Find($"{group}.{word.Replace(' ', '_')}") ?? word;
        return colon < 0 ? said : said + code[colon..];
    }

    /// <summary>Codes, joined by a semicolon.</summary>
    public static string Codes(Texts texts, string group, IEnumerable<string> codes) =>
        string.Join("; ", codes.Select(c => Code(texts, group, c)));

    /// <summary>A kind of actors as the profile calls it; what it does not know stays as it is.</summary>
    public static string Kind(Profile profile, string kind, Texts texts) => profile.Kind(kind)?.Label.In(texts.Language) ?? kind;
}

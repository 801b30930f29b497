using System.Collections.Immutable;
using System.Text.Json;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>A value of a profile is missing or wrong: where, what stands there, and what should; the message says it in English.</summary>
public sealed class ProfileException : JsonException
{
    internal ProfileException(string place, JsonElement? found, ProfileExpectation expected, ImmutableArray<string> words)
        : base(Sentence(place, found, expected, words), place, null, null) =>
        (Place, Kind, Found, Expected, Words) = (place, found?.ValueKind, found?.GetRawText(), expected, words);

    /// <summary>Where, as <c>$.kinds[3].class</c>.</summary>
    public string Place { get; }

    /// <summary>What sort of value stands there; null when none does, or its name is wrong.</summary>
    public JsonValueKind? Kind { get; }

    /// <summary>What stands there, as written; null when nothing does, or its name is wrong.</summary>
    public string? Found { get; }

    /// <summary>What should stand there.</summary>
    public ProfileExpectation Expected { get; }

    /// <summary>The words to choose from, or the lowest and highest number; otherwise empty.</summary>
    public ImmutableArray<string> Words { get; }

    private static string Sentence(string place, JsonElement? found, ProfileExpectation expected, ImmutableArray<string> words)
    {
        var what = found?.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => found?.GetRawText(),
        };
        return expected switch
        {
            ProfileExpectation.Anything => $"{place} is missing.",
            ProfileExpectation.Name => $"{place} is not known; it must be one of {string.Join(", ", words)}.",
            ProfileExpectation.Object => $"{place} is {what}; it must be an object {{ }}.",
            ProfileExpectation.List => $"{place} is {what}; it must be a list [ ].",
            ProfileExpectation.Text => $"{place} is {what}; it must be a text.",
            ProfileExpectation.Flag => $"{place} is {what}; it must be true or false.",
            ProfileExpectation.Number => $"{place} is {what}; it must be a number.",
            ProfileExpectation.Whole => $"{place} is {what}; it must be a whole number.",
            ProfileExpectation.WholeBetween => $"{place} is {what}; it must be a whole number from {words[0]} to {words[1]}.",
            _ => $"{place} is {what}; it must be one of {string.Join(", ", words)}.",
        };
    }
}

/// <summary>What should stand at a place of a profile.</summary>
public enum ProfileExpectation
{
    /// <summary>Something; nothing does.</summary>
    Anything,

    /// <summary>One of some names.</summary>
    Name,

    /// <summary>An object { }.</summary>
    Object,

    /// <summary>A list [ ].</summary>
    List,

    /// <summary>A text.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A whole number in a range.</summary>
    WholeBetween,

    /// <summary>One of some words.</summary>
    OneOf,
}
